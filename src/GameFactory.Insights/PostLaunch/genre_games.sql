-- The newest games of a genre ($2) with players of one kind ($1): enough to see how difficulty and ads are taken.
SELECT
  array_to_string(ARRAY(SELECT name FROM unnest(known.mechanics) AS name ORDER BY name), ' + '),
  CASE jsonb_typeof(games.gdd_spec -> 'difficulty') WHEN 'number' THEN (games.gdd_spec ->> 'difficulty')::float8 END, known.levels_ended, known.levels_completed, known.prompted, known.opted_in
FROM (
  SELECT * FROM learning_outcomes
  WHERE simulated = $1 AND genre = $2 AND NOT forgotten
  ORDER BY batch_at DESC, game_id
  LIMIT 2000
) AS known
LEFT JOIN games ON games.id = known.game_id
ORDER BY known.game_id
