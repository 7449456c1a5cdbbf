-- A user who may not see what others do gets no backend_type of theirs, but their names; PostgreSQL's own workers have none.
SELECT count(*)
FROM pg_stat_activity
WHERE datname = $1
  AND pid <> pg_backend_pid()
  AND usesysid IS NOT NULL
  AND coalesce(backend_type, 'client backend') = 'client backend'
