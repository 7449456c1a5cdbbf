-- $1 newest format. From one to the next only, and only when everybody can write it.
UPDATE settings
SET value = to_jsonb($1::int), updated_at = now()
WHERE key = 'engine.format' AND value = to_jsonb($1::int - 1)
  AND NOT EXISTS (SELECT FROM runners WHERE expires_at > clock_timestamp() AND format < $1::int)
