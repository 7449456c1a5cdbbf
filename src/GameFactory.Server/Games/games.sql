-- $1 id or null, $2 slug or null, $3 batch or null, $4 status or null, $5 genre or null, $6 last completed step or null,
-- $7 activity or null, $8 and $9 batch and index of the last game of the page before or null, $10 limit, $11 steps that a game has
SELECT
  g.id, g.batch_id, coalesce(g.batch_index, 0) AS batch_index, g.name, g.slug, g.genre, g.status, g.current_step, g.run,
  (SELECT string_agg(CASE WHEN a.activity = 'observing' AND s.status = 'running' THEN 'o' ELSE left(s.status, 1) END, '' ORDER BY s.step_number)
   FROM game_steps s WHERE s.game_id = g.id) AS steps,
  g.paused_at, a.batch_paused_at, a.batch_status, g.waiting_reason, g.next_wake_at, g.attempt_id, g.updated_at,
  a.activity, a.stuck, g.github_repo_url, g.head_commit,
  c.step_name, c.attempt, c.error_message, a.runner_alive, a.silo, a.factory_paused, a.waits_service, a.waits_since, now() AS read_at
FROM games g
JOIN game_activity a ON a.game_id = g.id
LEFT JOIN game_steps c ON c.game_id = g.id AND c.step_number = least(g.current_step + 1, $11::int)
WHERE ($1::uuid IS NULL OR g.id = $1)
  AND ($2::text IS NULL OR g.slug = $2)
  AND ($3::uuid IS NULL OR g.batch_id = $3)
  AND ($4::text IS NULL OR g.status = $4)
  AND ($5::text IS NULL OR g.genre = $5)
  AND ($6::int IS NULL OR g.current_step = $6)
  AND ($7::text IS NULL OR a.activity = $7)
  AND ($8::uuid IS NULL OR (g.batch_id, coalesce(g.batch_index, 0)) > ($8, $9::int))
ORDER BY g.batch_id, coalesce(g.batch_index, 0)
LIMIT $10
