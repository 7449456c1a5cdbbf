-- Counts of games ($1 ids, $2 … $9 counts); what they were made of is read from the games. Rows that say nothing new are not written.
INSERT INTO learning_outcomes AS known (
  game_id, batch_id, batch_at, simulated, genre, mechanics,
  day_one_players, day_one_returned, day_seven_players, day_seven_returned, levels_ended, levels_completed, prompted, opted_in)
SELECT
  games.id, COALESCE(batches.id, games.id), COALESCE(batches.created_at, games.created_at), games.simulated, games.genre,
  -- Games of another program may hold anything here.
  ARRAY(
    SELECT mechanic
    FROM (
      SELECT CASE jsonb_typeof(item) WHEN 'string' THEN item #>> '{}' ELSE item ->> 'name' END AS mechanic
      FROM jsonb_array_elements(CASE jsonb_typeof(games.selected_mechanics) WHEN 'array' THEN games.selected_mechanics ELSE '[]' END) AS item) AS named
    WHERE mechanic IS NOT NULL
  ),
  counts.day_one_players, counts.day_one_returned, counts.day_seven_players, counts.day_seven_returned,
  counts.levels_ended, counts.levels_completed, counts.prompted, counts.opted_in
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])
  AS counts (
    game_id, day_one_players, day_one_returned, day_seven_players, day_seven_returned, levels_ended, levels_completed, prompted, opted_in)
JOIN games ON games.id = counts.game_id
LEFT JOIN batches ON batches.id = games.batch_id
WHERE counts.day_one_players + counts.day_seven_players + counts.levels_ended + counts.prompted > 0
ORDER BY games.id
ON CONFLICT (game_id) DO UPDATE SET
  batch_id = excluded.batch_id,
  batch_at = excluded.batch_at,
  simulated = excluded.simulated,
  genre = excluded.genre,
  mechanics = excluded.mechanics,
  day_one_players = excluded.day_one_players,
  day_one_returned = excluded.day_one_returned,
  day_seven_players = excluded.day_seven_players,
  day_seven_returned = excluded.day_seven_returned,
  levels_ended = excluded.levels_ended,
  levels_completed = excluded.levels_completed,
  prompted = excluded.prompted,
  opted_in = excluded.opted_in,
  updated_at = clock_timestamp(),
  learned_at = NULL
WHERE (known.batch_id, known.batch_at, known.simulated, known.genre, known.mechanics,
       known.day_one_players, known.day_one_returned, known.day_seven_players, known.day_seven_returned,
       known.levels_ended, known.levels_completed, known.prompted, known.opted_in)
  IS DISTINCT FROM
      (excluded.batch_id, excluded.batch_at, excluded.simulated, excluded.genre, excluded.mechanics,
       excluded.day_one_players, excluded.day_one_returned, excluded.day_seven_players, excluded.day_seven_returned,
       excluded.levels_ended, excluded.levels_completed, excluded.prompted, excluded.opted_in)
