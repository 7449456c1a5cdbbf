-- $1 hash, $2 for how long. The newest link is the one that holds.
INSERT INTO access_first AS f (hash, expires_at)
SELECT $1, now() + $2::interval
WHERE NOT EXISTS (SELECT FROM access_keys WHERE role = 'admin' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now()))
ON CONFLICT (one) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at
RETURNING true
