WITH updated AS (
  UPDATE batches b
  SET status = w.status, game_count = w.game_count, started_at = w.started_at, completed_at = w.completed_at,
      paused_at = w.paused_at, inputs = coalesce(w.inputs, b.inputs), deleting_at = w.deleting_at,
      deletes_repositories = w.deletes_repositories, deletion_waits = w.deletion_waits
  FROM unnest(
      $1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
      $7::jsonb[], $8::timestamptz[], $9::bool[], $10::text[])
    AS w (id, status, game_count, started_at, completed_at, paused_at, inputs, deleting_at, deletes_repositories, deletion_waits)
  WHERE b.id = w.id
  RETURNING 1)
SELECT 1 / (count(*) = $11)::int FROM updated
