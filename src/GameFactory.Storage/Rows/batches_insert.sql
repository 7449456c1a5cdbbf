INSERT INTO batches (
  id, name, status, game_count, genre_mix, constraints, created_at, started_at, completed_at, paused_at,
  simulated, seed, priority, win_size)
SELECT * FROM unnest(
      $1::uuid[], $2::text[], $3::text[], $4::int[], $5::jsonb[], $6::jsonb[], $7::timestamptz[],
      $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::bool[], $12::bigint[], $13::int[],
      $14::int[])
