-- $1 ids, whose order the answer has; $2 steps that a game has
SELECT
  g.id, g.batch_id, coalesce(g.batch_index, 0) AS batch_index, g.name, g.slug, g.genre, g.status, g.current_step, g.run,
  (SELECT string_agg(CASE WHEN a.activity = 'observing' AND s.status = 'running' THEN 'o' ELSE left(s.status, 1) END, '' ORDER BY s.step_number)
   FROM game_steps s WHERE s.game_id = g.id) AS steps,
  g.paused_at, a.batch_paused_at, a.batch_status, g.waiting_reason, g.next_wake_at, g.attempt_id, g.updated_at,
  a.activity, a.stuck, g.github_repo_url, g.head_commit,
  c.step_name, c.attempt, c.error_message, a.runner_alive, a.silo, a.factory_paused, a.waits_service, a.waits_since, now() AS read_at
FROM unnest($1::uuid[]) WITH ORDINALITY AS page (id, place)
JOIN games g ON g.id = page.id
JOIN game_activity a ON a.game_id = g.id
LEFT JOIN game_steps c ON c.game_id = g.id AND c.step_number = least(g.current_step + 1, $2::int)
ORDER BY page.place
