WITH counts AS (
  SELECT status, count(*)::int AS games FROM games WHERE batch_id = $1::uuid GROUP BY status)
SELECT
  coalesce(max(games) FILTER (WHERE status = 'created'), 0) AS created,
  coalesce(max(games) FILTER (WHERE status = 'in_progress'), 0) AS in_progress,
  coalesce(max(games) FILTER (WHERE status = 'completed'), 0) AS completed,
  coalesce(max(games) FILTER (WHERE status = 'failed'), 0) AS failed,
  coalesce(max(games) FILTER (WHERE status = 'cancelled'), 0) AS cancelled,
  coalesce(max(games) FILTER (WHERE status = 'published'), 0) AS published
FROM counts
