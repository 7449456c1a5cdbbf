-- Saves a fit ($1 simulated, $2 weights, $3 next batch) and marks the versions it took in ($4 games, $5 their updated_at).
WITH taken AS (
  UPDATE learning_outcomes AS outcome
  SET learned_at = now()
  FROM unnest($4::uuid[], $5::timestamptz[]) AS version (game_id, updated_at)
  WHERE outcome.game_id = version.game_id AND outcome.updated_at = version.updated_at AND outcome.learned_at IS NULL
)
INSERT INTO learning_fits AS known (simulated, weights, next_batch)
VALUES ($1, $2, $3)
ON CONFLICT (simulated) DO UPDATE SET
  weights = excluded.weights,
  next_batch = excluded.next_batch,
  fitted_at = now()
WHERE (known.weights, known.next_batch) IS DISTINCT FROM (excluded.weights, excluded.next_batch)
