SELECT string_agg(relname, ', ' ORDER BY relname)
FROM pg_class
WHERE relnamespace = 'public'::regnamespace
  AND relname NOT LIKE 'schema\_migrations%'
  AND relname NOT LIKE 'alembic\_version%'
