-- $1 id or null, $2 slug or null, $3 batch or null, $4 status or null, $5 genre or null, $6 last completed step or null,
-- $7 only stuck ones, $8 and $9 batch and index of the last game of the page before or null, $10 limit, $11 steps that a game has
SELECT
  g.id, g.batch_id, coalesce(g.batch_index, 0) AS batch_index, g.name, g.slug, g.genre, g.status, g.current_step, g.run,
  (SELECT string_agg(left(s.status, 1), '' ORDER BY s.step_number) FROM game_steps s WHERE s.game_id = g.id) AS steps,
  g.paused_at, b.paused_at AS batch_paused_at, b.status AS batch_status, g.waiting_reason, g.next_wake_at, g.attempt_id, g.updated_at,
  CASE WHEN NOT f.paused THEN g.stuck END AS stuck, g.github_repo_url, g.head_commit,
  c.step_name, c.attempt, c.error_message, g.runner_alive, g.silo, f.paused AS factory_paused
FROM (
  SELECT
    x.*, r.silo, r.expires_at > now() AS runner_alive,
    CASE
      WHEN x.status NOT IN ('created', 'in_progress') OR x.paused_at IS NOT NULL THEN NULL
      WHEN EXISTS (SELECT 1 FROM batches p WHERE p.id = x.batch_id AND (p.paused_at IS NOT NULL OR p.status <> 'running')) THEN NULL
      WHEN x.attempt_id IS NOT NULL AND (r.id IS NULL OR r.expires_at < now() - interval '30 seconds') THEN 'its runner is gone'
      WHEN x.attempt_id IS NOT NULL AND x.updated_at < now() - interval '30 minutes' THEN 'its attempt has run for over 30 minutes'
      WHEN x.attempt_id IS NULL AND x.next_wake_at IS NULL THEN 'it has neither an attempt nor an appointment'
      WHEN x.attempt_id IS NULL AND x.next_wake_at < now() - interval '1 minute' THEN 'its appointment is overdue'
    END AS stuck
  FROM games x
  LEFT JOIN runners r ON r.id = x.lease_holder
  WHERE ($1::uuid IS NULL OR x.id = $1)
    AND ($2::text IS NULL OR x.slug = $2)
    AND ($3::uuid IS NULL OR x.batch_id = $3)
    AND ($4::text IS NULL OR x.status = $4)
    AND ($5::text IS NULL OR x.genre = $5)
    AND ($6::int IS NULL OR x.current_step = $6)
    AND ($8::uuid IS NULL OR (x.batch_id, coalesce(x.batch_index, 0)) > ($8, $9::int))
) g
CROSS JOIN (SELECT EXISTS (SELECT 1 FROM settings WHERE key = 'engine.paused' AND value = 'true'::jsonb) AS paused) f
LEFT JOIN batches b ON b.id = g.batch_id
LEFT JOIN game_steps c ON c.game_id = g.id AND c.step_number = least(g.current_step + 1, $11::int)
WHERE NOT $7::bool OR (g.stuck IS NOT NULL AND NOT f.paused)
ORDER BY g.batch_id, coalesce(g.batch_index, 0)
LIMIT $10
