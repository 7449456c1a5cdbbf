-- $1 days that are kept
DELETE FROM audit_log WHERE at < now() - make_interval(days => $1::int)
