-- Games that came without a batch, after all others.
-- $1 status or null, $2 genre or null, $3 last completed step or null, $4 activity or null, $5 last game of the page before or null, $6 limit
SELECT g.id
FROM games g
WHERE g.batch_id IS NULL
  AND ($1::text IS NULL OR g.status = $1)
  AND ($2::text IS NULL OR g.genre = $2)
  AND ($3::int IS NULL OR g.current_step = $3)
  AND ($4::text IS NULL OR (SELECT a.activity FROM game_activity a WHERE a.game_id = g.id) = $4)
  AND ($5::uuid IS NULL OR g.id > $5)
ORDER BY g.id
LIMIT $6
