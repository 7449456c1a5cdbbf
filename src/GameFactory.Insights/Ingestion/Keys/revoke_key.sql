-- An end that lies ahead is moved to now; one that has come stays.
UPDATE analytics_write_keys
SET revoked_at = least(revoked_at, now())
WHERE game_id = $1 AND id = $2
RETURNING id, game_id, purpose, created_at, revoked_at, delivered_at
