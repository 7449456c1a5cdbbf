WITH updated AS (
  UPDATE batches b
  SET status = w.status, game_count = w.game_count, started_at = w.started_at, completed_at = w.completed_at,
      paused_at = w.paused_at, inputs = coalesce(w.inputs, b.inputs)
  FROM unnest(
      $1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
      $7::jsonb[]) AS w (id, status, game_count, started_at, completed_at, paused_at, inputs)
  WHERE b.id = w.id
  RETURNING 1)
SELECT 1 / (count(*) = $8)::int FROM updated
