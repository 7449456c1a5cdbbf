-- Install days of which a retention is due and not written yet. $1 is today, UTC.
SELECT DISTINCT date
FROM game_metrics
WHERE installs > 0
  AND (
    (retention_d1 IS NULL AND date < $1::date - 1)
    OR (retention_d7 IS NULL AND date < $1::date - 7)
    OR (retention_d30 IS NULL AND date < $1::date - 30))
ORDER BY date
