SELECT seed, game_count, genre_mix::text AS genre_mix, coalesce(constraints, '{}')::text AS constraints, inputs::text AS inputs,
       started_at IS NOT NULL AS is_started
FROM batches
WHERE id = $1::uuid
