-- Months before $1 that are still a part of the table, and all that were begun and not ended; the oldest first. A part with another name is somebody
-- else's, and no month.
WITH parts AS MATERIALIZED (
  SELECT right(c.relname, 7) AS name
  FROM pg_inherits i
  JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = 'analytics_events'::regclass AND c.relname ~ '^analytics_events_[0-9]{4}_(0[1-9]|1[0-2])$')
SELECT to_date(name, 'YYYY_MM') AS month FROM parts WHERE name < to_char($1::date, 'YYYY_MM')
UNION
SELECT month FROM analytics_retired_months WHERE dropped_at IS NULL
ORDER BY month
