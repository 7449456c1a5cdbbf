-- Every run is logged. Runs that found nothing to do say only that somebody looked; those go after a week.
WITH faded AS (
  DELETE FROM analytics_rollups
  WHERE days = '{}' AND rows_written = 0 AND error IS NULL AND completed_at < $6::timestamptz - interval '7 days')
INSERT INTO analytics_rollups (cause, days, rows_written, malformed, started_at, completed_at, error)
VALUES ($1, $2, $3, $4, $5, $6, $7)
