-- Partitions of analytics_events for months after this one (their names end in the month).
SELECT count(*)::int
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'analytics_events'::regclass
  AND c.relname > 'analytics_events_' || to_char(now() AT TIME ZONE 'UTC', 'YYYY_MM')
