SELECT batch_index
FROM games
WHERE batch_id = $1::uuid AND status IN ('created', 'in_progress') AND current_step < $2::int AND batch_index IS NOT NULL
ORDER BY batch_index
