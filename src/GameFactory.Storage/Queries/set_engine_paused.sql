-- $1 paused
INSERT INTO settings (key, value) VALUES ('engine.paused', to_jsonb($1::bool))
ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()
