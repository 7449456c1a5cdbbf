-- $1 id
UPDATE access_keys SET revoked_at = coalesce(revoked_at, now())
WHERE id = $1
RETURNING id, name, role, created_at, created_by, expires_at, last_used_at, revoked_at
