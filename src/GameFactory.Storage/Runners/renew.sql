-- Runners that died without a word leave their row; nobody asks for it after a day.
WITH swept AS (
  DELETE FROM runners WHERE expires_at < now() - interval '1 day' AND id <> $1::uuid),
renewed AS (
  INSERT INTO runners AS r (id, silo, process_id, started_at, expires_at)
  VALUES ($1::uuid, $2::text, $3::int, now(), clock_timestamp() + $4::interval)
  ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at
  RETURNING expires_at)
SELECT expires_at, clock_timestamp(),
       coalesce((SELECT value = 'true'::jsonb FROM settings WHERE key = 'engine.paused'), false)
FROM renewed
