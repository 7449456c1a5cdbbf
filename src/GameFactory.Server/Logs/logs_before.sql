-- $1 batch or null, $2 game or null, $3 lowest level 1 to 5, $4 and $5 time and id of the oldest line seen or null, $6 limit
SELECT id, created_at, log_level, log_type, step_number, message, nullif(metadata, '{}')::text AS metadata, game_id
FROM generation_logs
WHERE ($1::uuid IS NULL OR batch_id = $1)
  AND ($2::uuid IS NULL OR game_id = $2)
  AND array_position(ARRAY['debug', 'info', 'warning', 'error', 'critical'], log_level::text) >= $3
  AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
ORDER BY created_at DESC, id DESC
LIMIT $6
