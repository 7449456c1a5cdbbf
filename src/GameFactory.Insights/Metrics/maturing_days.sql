-- Install days of which a retention is due and not written yet. $1 is today, UTC; days before $2 cannot be counted, and those set aside were tried.
-- A row without its day 30 is one of the last month's, and an index holds just those.
SELECT DISTINCT date
FROM game_metrics
WHERE installs > 0
  AND retention_d30 IS NULL
  AND (
    (retention_d1 IS NULL AND date < $1::date - 1)
    OR (retention_d7 IS NULL AND date < $1::date - 7)
    OR date < $1::date - 30)
  AND date >= $2
  AND NOT EXISTS (SELECT FROM analytics_dirty_days aside WHERE aside.day = date AND aside.lane = -2)
ORDER BY date
