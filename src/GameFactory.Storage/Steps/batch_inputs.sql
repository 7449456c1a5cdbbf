SELECT seed, game_count, genre_mix::text, coalesce(constraints, '{}')::text, inputs::text, started_at IS NOT NULL
FROM batches
WHERE id = $1::uuid
