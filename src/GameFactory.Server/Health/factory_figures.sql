-- Games by what they do, and for how long the oldest has waited for a free worker. Games that ended are not looked at one by one.
SELECT a.activity, count(*)::bigint AS games,
  coalesce(max(extract(epoch FROM now() - g.updated_at)) FILTER (WHERE a.activity = 'queued'), 0)::float8 AS seconds
FROM games g
JOIN game_activity a ON a.game_id = g.id
WHERE g.status IN ('created', 'in_progress')
GROUP BY a.activity
UNION ALL
SELECT status, count(*)::bigint, 0
FROM games
WHERE status NOT IN ('created', 'in_progress')
GROUP BY status
