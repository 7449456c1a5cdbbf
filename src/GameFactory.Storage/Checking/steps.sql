SELECT game_id, step_number, status, started_at, completed_at, retry_count, max_retries, error_message, attempt,
       waiting_reason, next_attempt_at, commit_id,
       artifacts::text AS artifacts, validation_results::text AS validation_results, logs
FROM game_steps
WHERE game_id = ANY ($1::uuid[])
