-- While all work is paused, wakes of games (kind 2) stay due: their grains would do nothing.
SELECT kind::int AS kind, id, due_at
FROM wakes
WHERE shard = $1::smallint AND due_at <= now() AND (due_at, id) > ($2::timestamptz, $3::uuid)
  AND (kind <> 2 OR NOT EXISTS (SELECT FROM settings WHERE key = 'engine.paused' AND value = 'true'::jsonb))
ORDER BY due_at, id
LIMIT $4
