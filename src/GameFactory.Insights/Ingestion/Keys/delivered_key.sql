SELECT EXISTS (
  SELECT 1
  FROM analytics_write_keys
  WHERE effect = $1 AND delivered_at IS NOT NULL AND (revoked_at IS NULL OR revoked_at > now()))
