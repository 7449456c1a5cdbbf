SELECT id, name, status, game_count, genre_mix::text AS genre_mix, coalesce(constraints, '{}')::text AS constraints, created_at, started_at, completed_at, paused_at,
       simulated, seed, priority, win_size, inputs::text AS inputs, deleting_at, deletes_repositories, deletion_waits
FROM batches
WHERE id = ANY ($1::uuid[])
