-- Keeps the undone steps under the old run, then empties their documents; the other columns follow from the new state.
WITH rewound AS (
  SELECT s.*, w.run
  FROM unnest($1::uuid[], $2::int[], $3::int[]) AS w (game_id, run, from_step)
  JOIN game_steps s ON s.game_id = w.game_id AND s.step_number >= w.from_step),
kept AS (
  INSERT INTO game_step_history (
    game_id, run, step_number, id, step_name, status, started_at, completed_at, retry_count, max_retries, error_message,
    artifacts, validation_results, logs, attempt, waiting_reason, next_attempt_at, commit_id)
  SELECT
    game_id, run, step_number, id, step_name, status, started_at, completed_at, retry_count, max_retries, error_message,
    artifacts, validation_results, logs, attempt, waiting_reason, next_attempt_at, commit_id
  FROM rewound)
UPDATE game_steps s
SET artifacts = '{}', validation_results = '{}', logs = NULL
FROM rewound
WHERE s.id = rewound.id
