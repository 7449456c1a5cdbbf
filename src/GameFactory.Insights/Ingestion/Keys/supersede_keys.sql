-- The app keys of the game ($1) but the new one ($2) end after $3; an earlier end stays.
UPDATE analytics_write_keys
SET revoked_at = now() + $3::interval
WHERE game_id = $1 AND id <> $2 AND purpose = 'app' AND (revoked_at IS NULL OR revoked_at > now() + $3::interval)
