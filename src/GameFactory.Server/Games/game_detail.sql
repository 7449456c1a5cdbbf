-- $1 game, $2 number of the last step
SELECT
  g.seed, g.simulated, g.selected_template, nullif(g.gdd_spec, '{}')::text AS design, nullif(g.selected_mechanics, '[]')::text AS mechanics,
  nullif(g.analytics_spec, '{}')::text AS analytics, g.created_at, g.published_at,
  g.lease_holder, r.expires_at, g.github_repo,
  (SELECT count(*)::int FROM game_assets a WHERE a.game_id = g.id) AS assets,
  coalesce(
    (SELECT (s.artifacts ->> 'score')::float8 FROM game_steps s WHERE s.game_id = g.id AND s.step_number = $2::int AND s.status = 'completed'),
    (SELECT avg(m.score)::float8 FROM game_metrics m WHERE m.game_id = g.id)) AS score
FROM games g
LEFT JOIN runners r ON r.id = g.lease_holder
WHERE g.id = $1
