INSERT INTO game_steps (
  id, game_id, step_number, status, started_at, completed_at, retry_count, max_retries, error_message,
  attempt, waiting_reason, next_attempt_at, commit_id, artifacts, validation_results, logs, step_name)
SELECT
  w.id, w.game_id, w.step_number, w.status, w.started_at, w.completed_at, w.retry_count, w.max_retries, w.error_message,
  w.attempt, w.waiting_reason, w.next_attempt_at, w.commit_id,
  coalesce(w.artifacts, '{}'), coalesce(w.validation_results, '{}'), w.logs, w.step_name
FROM unnest(
      $1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::int[],
      $8::int[], $9::text[], $10::int[], $11::text[], $12::timestamptz[], $13::text[], $14::jsonb[],
      $15::jsonb[], $16::text[], $17::text[])
  AS w (id, game_id, step_number, status, started_at, completed_at, retry_count, max_retries, error_message,
        attempt, waiting_reason, next_attempt_at, commit_id, artifacts, validation_results, logs, step_name)
