-- One fit at a time in the whole cluster; the number is the learner's own.
SELECT pg_advisory_xact_lock(7215506)
