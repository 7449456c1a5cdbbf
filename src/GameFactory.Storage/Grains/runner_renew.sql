-- Runners that died without a word leave their row; nobody asks for it after a day. The format is locked until the row is in: whoever raises it sees
-- the row, or this sees the raised one and makes none.
WITH swept AS (
  DELETE FROM runners WHERE expires_at < now() - interval '1 day' AND id <> $1::uuid),
stored AS (
  SELECT value::int AS format FROM settings WHERE key = 'engine.format' FOR SHARE),
renewed AS (
  INSERT INTO runners AS r (id, silo, process_id, started_at, expires_at, format, waits)
  SELECT $1::uuid, $2::text, $3::int, now(), clock_timestamp() + $4::interval, $5::int,
    (SELECT jsonb_object_agg(w.attempt, jsonb_build_object('service', w.service, 'since', clock_timestamp() - w.age))
     FROM unnest($6::uuid[], $7::text[], $8::interval[]) AS w (attempt, service, age))
  FROM stored
  WHERE stored.format BETWEEN $5::int - 1 AND $5::int
  ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at, waits = excluded.waits
  RETURNING expires_at)
SELECT stored.format, renewed.expires_at, clock_timestamp() AS now,
       coalesce((SELECT value = 'true'::jsonb FROM settings WHERE key = 'engine.paused'), false) AS paused
FROM stored
LEFT JOIN renewed ON true
