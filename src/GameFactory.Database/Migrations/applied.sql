SELECT version, coalesce(description, ''), applied_on
FROM schema_migrations
ORDER BY version
