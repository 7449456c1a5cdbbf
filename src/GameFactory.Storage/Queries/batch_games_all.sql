SELECT batch_index
FROM games
WHERE batch_id = $1::uuid AND batch_index > $2::int
ORDER BY batch_index
LIMIT $3
