-- What a schema says of the ten tables of the document: one row per fact, comparable by (kind, table, name).
WITH document_tables AS (
  SELECT c.oid, c.relname, c.relkind, c.reloptions
  FROM pg_class c
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY ($2)
)
SELECT 'table' AS kind, t.relname::text AS table_name, t.relname::text AS name,
       CASE t.relkind WHEN 'p' THEN 'partitioned by ' || pg_get_partkeydef(t.oid) ELSE 'plain' END
       || coalesce(' with (' || array_to_string(t.reloptions, ', ') || ')', '') AS definition
FROM document_tables t
UNION ALL
SELECT 'column', t.relname, a.attname,
       format_type(a.atttypid, a.atttypmod)
       || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
       || CASE a.attidentity WHEN '' THEN '' ELSE ' identity ' || a.attidentity::text END
       || CASE a.attgenerated WHEN '' THEN '' ELSE ' generated ' || a.attgenerated::text END
FROM document_tables t
JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
UNION ALL
SELECT 'constraint', t.relname, k.conname,
       pg_get_constraintdef(k.oid) || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END
FROM document_tables t
JOIN pg_constraint k ON k.conrelid = t.oid
UNION ALL
SELECT 'index', t.relname, i.relname,
       replace(replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON '), ' ON ' || $1 || '.', ' ON ')
       || CASE WHEN x.indisvalid THEN '' ELSE ' invalid' END
FROM document_tables t
JOIN pg_index x ON x.indrelid = t.oid
JOIN pg_class i ON i.oid = x.indexrelid
UNION ALL
SELECT 'trigger', t.relname, g.tgname, pg_get_triggerdef(g.oid)
FROM document_tables t
JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
ORDER BY 1, 2, 3
