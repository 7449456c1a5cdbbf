-- A page in the order of batch and index, along idx_games_batch_index or the index of a filter that leaves little.
-- $1 batch or null, $2 status or null, $3 genre or null, $4 last completed step or null, $5 activity or null, $6 and $7 batch and index of the last game
-- of the page before or null, $8 limit
SELECT g.id
FROM games g
WHERE g.batch_id IS NOT NULL
  AND ($1::uuid IS NULL OR g.batch_id = $1)
  AND ($2::text IS NULL OR g.status = $2)
  AND ($3::text IS NULL OR g.genre = $3)
  AND ($4::int IS NULL OR g.current_step = $4)
  AND ($5::text IS NULL OR (SELECT a.activity FROM game_activity a WHERE a.game_id = g.id) = $5)
  AND ($6::uuid IS NULL OR (g.batch_id, g.batch_index) > ($6, $7::int))
ORDER BY g.batch_id, g.batch_index
LIMIT $8
