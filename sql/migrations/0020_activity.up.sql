-- What a runner's attempts wait for outside the database: {attempt: {"service": …, "since": …}}; written with the renewal of its lease, null while nothing is slow.
ALTER TABLE runners ADD COLUMN waits jsonb;
COMMENT ON COLUMN runners.waits IS 'Calls to outside services that have had no answer for some seconds, by attempt';

-- What each game does just now, in one word that every face uses, and why it counts as stuck.
CREATE VIEW game_activity AS
SELECT
  s.game_id, s.stuck, s.runner_alive, s.silo, s.factory_paused, s.batch_paused_at, s.batch_status, s.waits_service, s.waits_since,
  CASE
    WHEN s.status NOT IN ('created', 'in_progress') THEN s.status
    WHEN s.stuck IS NOT NULL THEN 'stuck'
    WHEN s.attempt_id IS NOT NULL THEN 'running'
    WHEN s.paused_at IS NOT NULL OR s.batch_paused_at IS NOT NULL OR s.factory_paused THEN 'paused'
    WHEN s.waiting_reason = 'metrics' THEN 'observing'
    WHEN s.waiting_reason IS NOT NULL THEN 'waiting'
    ELSE 'queued'
  END AS activity
FROM (
  SELECT
    g.id AS game_id, g.status, g.attempt_id, g.paused_at, g.waiting_reason, r.silo, r.expires_at > now() AS runner_alive,
    f.paused AS factory_paused, b.paused_at AS batch_paused_at, b.status AS batch_status,
    r.waits -> g.attempt_id::text ->> 'service' AS waits_service,
    (r.waits -> g.attempt_id::text ->> 'since')::timestamptz AS waits_since,
    CASE
      WHEN g.status NOT IN ('created', 'in_progress') OR g.paused_at IS NOT NULL OR f.paused THEN NULL
      WHEN b.id IS NOT NULL AND (b.paused_at IS NOT NULL OR b.status <> 'running') THEN NULL
      WHEN g.attempt_id IS NOT NULL AND (r.id IS NULL OR r.expires_at < now() - interval '30 seconds') THEN 'its runner is gone'
      WHEN g.attempt_id IS NOT NULL AND (r.waits -> g.attempt_id::text ->> 'since')::timestamptz < now() - interval '1 minute'
        THEN 'no answer from ' || (r.waits -> g.attempt_id::text ->> 'service') || ' for over a minute'
      WHEN g.attempt_id IS NOT NULL AND g.updated_at < now() - interval '30 minutes' THEN 'its attempt has run for over 30 minutes'
      WHEN g.attempt_id IS NULL AND g.next_wake_at IS NULL THEN 'it has neither an attempt nor an appointment'
      WHEN g.attempt_id IS NULL AND g.next_wake_at < now() - interval '1 minute' THEN 'its appointment is overdue'
    END AS stuck
  FROM games g
  CROSS JOIN (SELECT EXISTS (SELECT 1 FROM settings WHERE key = 'engine.paused' AND value = 'true'::jsonb) AS paused) f
  LEFT JOIN batches b ON b.id = g.batch_id
  LEFT JOIN runners r ON r.id = g.lease_holder
) s;
COMMENT ON VIEW game_activity IS 'What each game does: queued, running, waiting, observing, paused, stuck, or the status it ended with';
