-- $1 id of the last row of the page before or null, $2 part of actor, action or target, escaped, with %, or null, $3 limit
SELECT id, at, actor, role, action, target, remote, request_id, trace_id, result
FROM audit_log
WHERE ($1::bigint IS NULL OR id < $1) AND ($2::text IS NULL OR actor ILIKE $2 OR action ILIKE $2 OR target ILIKE $2)
ORDER BY id DESC
LIMIT $3
