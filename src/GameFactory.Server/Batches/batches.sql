-- $1 id or null, $2 status or null, $3 limit, $4 steps that a game has, $5 part of the name, escaped, with %, or null, $6 and $7 time and id of the last
-- batch of the page before or null
SELECT
  b.id, b.name, b.status, b.game_count, b.genre_mix::text AS genre_mix, coalesce(b.constraints, '{}')::text AS constraints, b.seed, b.win_size, b.priority,
  b.simulated, b.created_at, b.started_at, b.completed_at, b.paused_at, now() AS read_at,
  g.launched, g.created, g.in_progress, g.completed, g.failed, g.cancelled, g.published, g.observing, g.steps_done,
  $4::int * b.game_count::bigint AS steps_total,
  CASE WHEN b.status IN ('completed', 'failed', 'cancelled') THEN 0 ELSE $4::int * b.game_count::bigint - g.steps_done - g.steps_given_up END AS steps_left,
  g.observing_until, g.queued, g.running, g.waiting, g.paused, g.stuck,
  b.deleting_at, b.deletes_repositories, b.deletion_waits
FROM (
  SELECT * FROM batches
  WHERE ($1::uuid IS NULL OR id = $1) AND ($2::text IS NULL OR status = $2) AND ($5::text IS NULL OR name ILIKE $5)
    AND ($6::timestamptz IS NULL OR created_at < $6 OR (created_at = $6 AND id > $7::uuid))
  ORDER BY created_at DESC, id
  LIMIT $3
) b
CROSS JOIN LATERAL (
  SELECT
    count(*)::int AS launched,
    count(*) FILTER (WHERE status = 'created')::int AS created,
    count(*) FILTER (WHERE status = 'in_progress')::int AS in_progress,
    count(*) FILTER (WHERE status = 'completed')::int AS completed,
    count(*) FILTER (WHERE status = 'failed')::int AS failed,
    count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled,
    count(*) FILTER (WHERE status = 'published')::int AS published,
    count(*) FILTER (WHERE a.activity = 'observing')::int AS observing,
    max(next_wake_at) FILTER (WHERE a.activity = 'observing') AS observing_until,
    count(*) FILTER (WHERE a.activity = 'queued')::int AS queued,
    count(*) FILTER (WHERE a.activity = 'running')::int AS running,
    count(*) FILTER (WHERE a.activity = 'waiting')::int AS waiting,
    count(*) FILTER (WHERE a.activity = 'paused')::int AS paused,
    count(*) FILTER (WHERE a.activity = 'stuck')::int AS stuck,
    coalesce(sum(current_step), 0)::bigint AS steps_done,
    coalesce(sum($4::int - current_step) FILTER (WHERE status IN ('failed', 'cancelled')), 0)::bigint AS steps_given_up
  FROM games
  JOIN game_activity a ON a.game_id = games.id
  WHERE batch_id = b.id
) g
ORDER BY b.created_at DESC, b.id
