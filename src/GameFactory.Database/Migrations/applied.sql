SELECT version, coalesce(description, '') AS description, applied_on
FROM public.schema_migrations
ORDER BY version
