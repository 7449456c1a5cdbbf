-- No row when there is no such mechanic.
INSERT INTO learning_rules (mechanic_id, genre, kind, reason)
SELECT id, $2, $3, $4 FROM mechanics WHERE name = $1
ON CONFLICT (mechanic_id, genre) DO UPDATE SET kind = excluded.kind, reason = excluded.reason, set_at = now()
