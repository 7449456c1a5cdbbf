-- What the database and its user are, as far as a program must know before it writes. $1: names of our tables.
SELECT current_database()::text AS database,
       current_user::text AS "user",
       current_setting('server_version_num')::int AS version,
       current_setting('server_version') AS version_text,
       current_setting('server_encoding') AS encoding,
       current_setting('search_path') AS search_path,
       pg_is_in_recovery() AS in_recovery,
       current_setting('transaction_read_only')::bool AS read_only,
       coalesce(current_schema()::text, '') AS first_schema,
       to_regnamespace('public') IS NOT NULL AS has_public,
       coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'USAGE'), false) AS may_use,
       coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false) AS may_create,
       to_regnamespace('analyst') IS NOT NULL OR has_database_privilege(current_database(), 'CREATE') AS may_create_schemas,
       coalesce((SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user), false) AS may_create_databases,
       ARRAY(
         SELECT DISTINCT pg_get_userbyid(c.relowner)::text
         FROM pg_class AS c
         WHERE c.relnamespace = to_regnamespace('public')::oid
           AND c.relkind IN ('r', 'p')
           AND c.relname = ANY ($1)
           AND NOT pg_has_role(c.relowner, 'USAGE')) AS strangers
