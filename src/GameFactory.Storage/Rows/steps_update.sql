-- A null document leaves its column.
WITH updated AS (
  UPDATE game_steps s
  SET status = w.status, started_at = w.started_at, completed_at = w.completed_at, retry_count = w.retry_count,
      max_retries = w.max_retries, error_message = w.error_message, attempt = w.attempt,
      waiting_reason = w.waiting_reason, next_attempt_at = w.next_attempt_at, commit_id = w.commit_id,
      artifacts = coalesce(w.artifacts, s.artifacts),
      validation_results = coalesce(w.validation_results, s.validation_results),
      logs = coalesce(w.logs, s.logs)
  FROM unnest(
      $1::uuid[], $2::int[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::int[], $7::int[],
      $8::text[], $9::int[], $10::text[], $11::timestamptz[], $12::text[], $13::jsonb[], $14::jsonb[],
      $15::text[])
    AS w (game_id, step_number, status, started_at, completed_at, retry_count, max_retries, error_message, attempt,
          waiting_reason, next_attempt_at, commit_id, artifacts, validation_results, logs)
  WHERE s.game_id = w.game_id AND s.step_number = w.step_number
  RETURNING 1)
SELECT 1 / (count(*) = $16)::int FROM updated
