-- Of these games ($1) the ones whose step 12 waits for players.
SELECT id FROM games WHERE id = ANY ($1) AND status = 'in_progress' AND current_step = 11 AND waiting_reason = 'metrics'
