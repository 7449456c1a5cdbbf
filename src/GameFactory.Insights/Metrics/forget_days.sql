-- Marks of days beyond $1 to $2, which no event can have. As text: some of them are no days of the calendar.
WITH gone AS (
  DELETE FROM analytics_dirty_days WHERE day NOT BETWEEN $1 AND $2 RETURNING day)
SELECT DISTINCT day::text FROM gone ORDER BY 1
