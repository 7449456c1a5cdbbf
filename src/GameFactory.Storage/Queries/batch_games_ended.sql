SELECT id, github_repo
FROM games
WHERE batch_id = $1::uuid AND status NOT IN ('created', 'in_progress')
ORDER BY batch_index
LIMIT $2
