SELECT id, game_id, purpose, created_at, revoked_at, delivered_at
FROM analytics_write_keys
WHERE key_sha256 = $1 AND (revoked_at IS NULL OR revoked_at > now())
