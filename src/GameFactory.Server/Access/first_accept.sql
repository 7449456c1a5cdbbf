-- $1 hash
DELETE FROM access_first WHERE hash = $1 AND expires_at > now() RETURNING true
