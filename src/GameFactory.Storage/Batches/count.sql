WITH counts AS (
  SELECT status, count(*)::int AS games FROM games WHERE batch_id = $1::uuid GROUP BY status)
SELECT
  coalesce(max(games) FILTER (WHERE status = 'created'), 0),
  coalesce(max(games) FILTER (WHERE status = 'in_progress'), 0),
  coalesce(max(games) FILTER (WHERE status = 'completed'), 0),
  coalesce(max(games) FILTER (WHERE status = 'failed'), 0),
  coalesce(max(games) FILTER (WHERE status = 'cancelled'), 0),
  coalesce(max(games) FILTER (WHERE status = 'published'), 0)
FROM counts
