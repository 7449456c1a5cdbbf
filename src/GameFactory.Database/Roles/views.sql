SELECT
  'analyst.' || c.relname AS name,
  coalesce(obj_description(c.oid, 'pg_class'), '') AS description,
  ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum) AS columns
FROM pg_class c
WHERE c.relnamespace = to_regnamespace('analyst') AND c.relkind = 'v'
ORDER BY c.relname
