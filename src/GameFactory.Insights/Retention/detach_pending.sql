-- No row: detached. True: a detachment was cut short and has to be finished.
SELECT i.inhdetachpending
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'analytics_events'::regclass AND c.relname = $1
