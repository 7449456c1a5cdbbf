-- What the role ($1) reaches beside the views, by grants to itself, to roles it is in, or to everybody.
SELECT n.nspname || '.' || c.relname
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'analyst')
  AND n.nspname NOT LIKE 'pg\_t%'
  AND has_table_privilege($1::name, c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
ORDER BY 1
LIMIT 3
