SELECT game_id, step_number, status, started_at, completed_at, retry_count, max_retries, error_message, attempt,
       waiting_reason, next_attempt_at, commit_id,
       artifacts::text, validation_results::text, logs
FROM game_steps
WHERE game_id = ANY ($1::uuid[])
