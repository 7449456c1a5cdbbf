-- Log lines outlive their game by the schema's foreign key; of a deleted batch they go first.
WITH gone AS (
  SELECT id FROM games WHERE batch_id = $1::uuid ORDER BY batch_index LIMIT $2 FOR UPDATE),
logs AS (
  DELETE FROM generation_logs l USING gone WHERE l.game_id = gone.id),
waking AS (
  DELETE FROM wakes w USING gone WHERE w.kind = 2 AND w.id = gone.id),
deleted AS (
  DELETE FROM games g USING gone WHERE g.id = gone.id RETURNING 1)
SELECT count(*)::int FROM deleted
