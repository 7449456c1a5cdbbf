CREATE TABLE IF NOT EXISTS schema_migrations (
  version bigint NOT NULL,
  applied_on timestamp,
  description varchar(1024)
);
CREATE UNIQUE INDEX IF NOT EXISTS schema_migrations_version_key ON schema_migrations (version);
