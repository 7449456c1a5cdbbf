-- Games of one kind ($1: simulated) with their mechanics and the place of their batch among all.
SELECT
  g.id,
  (dense_rank() OVER (ORDER BY b.created_at, b.id) - 1)::integer,
  ARRAY(
    SELECT CASE jsonb_typeof(item) WHEN 'string' THEN item #>> '{}' ELSE item ->> 'name' END
    FROM jsonb_array_elements(coalesce(g.selected_mechanics, '[]')) AS item)
FROM games g
JOIN batches b ON b.id = g.batch_id
WHERE g.simulated = $1 AND EXISTS (SELECT 1 FROM analytics_players p WHERE p.game_id = g.id)
