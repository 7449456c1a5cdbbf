-- Quoted as pg_dump's patterns want them.
SELECT coalesce(array_agg(format('"%s"."%s"', n.nspname, c.relname) ORDER BY c.relname), '{}')
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relispartition AND c.relkind IN ('r', 'p')
