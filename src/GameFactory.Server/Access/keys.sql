SELECT id, name, role, created_at, created_by, expires_at, last_used_at, revoked_at
FROM access_keys
ORDER BY created_at, id
