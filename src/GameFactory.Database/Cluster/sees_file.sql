-- $1: the name of a file in the server's data folder; the number tells which process the answer comes from.
SELECT (pg_stat_file($1, true)).size IS NOT NULL, pg_backend_pid();
