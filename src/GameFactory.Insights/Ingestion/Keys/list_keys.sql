SELECT id, game_id, purpose, created_at, revoked_at, delivered_at
FROM analytics_write_keys
WHERE game_id = $1
ORDER BY created_at DESC, id DESC
