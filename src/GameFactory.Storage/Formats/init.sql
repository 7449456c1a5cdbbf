-- $1 newest format
INSERT INTO settings (key, value)
SELECT 'engine.format', to_jsonb(CASE
  WHEN EXISTS (SELECT FROM batches) OR EXISTS (SELECT FROM runners WHERE expires_at > now()) THEN 1
  ELSE $1::int
END)
ON CONFLICT (key) DO NOTHING
