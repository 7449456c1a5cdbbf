SELECT version, coalesce(description, '') AS description, applied_on
FROM schema_migrations
ORDER BY version
