-- $1 actor, $2 role, $3 action, $4 target, $5 remote, $6 request id or null, $7 trace or null, $8 result
INSERT INTO audit_log (actor, role, action, target, remote, request_id, trace_id, result)
VALUES (left($1, 200), $2, left($3, 200), left($4, 400), left($5, 100), left($6, 200), left($7, 100), $8)
