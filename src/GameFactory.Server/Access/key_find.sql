-- $1 hash. The time of the last use is written at most every five minutes.
WITH used AS (
  UPDATE access_keys SET last_used_at = now()
  WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
    AND (last_used_at IS NULL OR last_used_at < now() - interval '5 minutes'))
SELECT name, role FROM access_keys WHERE hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())
