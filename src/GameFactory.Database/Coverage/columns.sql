-- $1 tables; their columns in the order of the tables given
SELECT c.table_name::text AS table_name, c.column_name::text AS column_name
FROM information_schema.columns c
JOIN unnest($1::text[]) WITH ORDINALITY AS wanted (name, place) ON wanted.name = c.table_name
WHERE c.table_schema = 'public'
ORDER BY wanted.place, c.ordinal_position
