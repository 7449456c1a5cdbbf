-- Everything that players of one kind ($1: simulated) did, with the ordinals of the batches.
SELECT
  game_id, updated_at, learned_at IS NULL AS is_new, (dense_rank() OVER (ORDER BY batch_at, batch_id))::integer - 1 AS batch, genre,
  array_remove(array_remove(mechanics, NULL), '') AS mechanics,
  day_one_players, day_one_returned, day_seven_players, day_seven_returned, levels_ended, levels_completed, prompted, opted_in
FROM learning_outcomes
WHERE simulated = $1 AND NOT forgotten
ORDER BY game_id
