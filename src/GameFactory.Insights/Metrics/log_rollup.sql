INSERT INTO analytics_rollups (cause, days, rows_written, malformed, started_at, completed_at)
VALUES ($1, $2, $3, $4, $5, $6)
