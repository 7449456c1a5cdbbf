SELECT
  EXISTS (SELECT 1 FROM learning_outcomes WHERE simulated = $1 AND NOT forgotten AND learned_at IS NULL)
