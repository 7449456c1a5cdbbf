-- Sets the history of one kind ($1: simulated) aside and drops its fit and advice; $2 false takes it back instead.
WITH dropped AS (
  DELETE FROM learning_fits WHERE simulated = $1
), unadvised AS (
  DELETE FROM learning_advice WHERE simulated = $1
)
UPDATE learning_outcomes SET forgotten = $2, learned_at = NULL WHERE simulated = $1 AND forgotten <> $2
