-- $1 game
SELECT
  step_number, step_name, status, started_at, completed_at, attempt, retry_count, max_retries, error_message, waiting_reason,
  next_attempt_at, commit_id, artifacts::text AS artifacts, validation_results::text AS validation_results, logs
FROM game_steps
WHERE game_id = $1
ORDER BY step_number
