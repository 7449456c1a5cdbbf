-- $1 id, $2 name, $3 role, $4 hash, $5 by whom, $6 end or null
INSERT INTO access_keys (id, name, role, hash, created_by, expires_at)
VALUES ($1, $2, $3, $4, $5, $6::timestamptz)
RETURNING id, name, role, created_at, created_by, expires_at, last_used_at, revoked_at
