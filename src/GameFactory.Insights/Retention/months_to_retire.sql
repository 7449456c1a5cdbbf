-- Months before $1 that are still a part of the table, and all that were begun and not ended; the oldest first.
SELECT to_date(right(c.relname, 7), 'YYYY_MM') AS month
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'analytics_events'::regclass AND to_date(right(c.relname, 7), 'YYYY_MM') < $1::date
UNION
SELECT month FROM analytics_retired_months WHERE dropped_at IS NULL
ORDER BY month
