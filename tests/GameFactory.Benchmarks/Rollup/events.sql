-- $1 the day, $2 its number from 0, $3 visits, $4 games. A third of the visits are new players; the others came first on one of the last
-- thirty days, more likely on a late one. One visit in ten rests for 45 minutes in its middle.
WITH visits AS (
  SELECT
    v,
    v % $4 AS game,
    'p' || CASE
      WHEN v < $3 / 3 OR $2 = 0 THEN $2 || '-' || v
      ELSE greatest($2 - 1 - floor(random() * random() * least($2, 30))::int, 0) || '-' || (floor(random() * ($3 / 3 / $4))::int * $4 + v % $4)
    END AS player,
    floor(random() * 82800)::int AS second
  FROM generate_series(0, $3 - 1) AS v)
INSERT INTO analytics_events (id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp, received_at)
SELECT
  (lpad(to_hex((extract(epoch FROM t.at) * 1000)::bigint), 12, '0') || '7' || substr(md5(visits.v || '-' || e.place || '-' || $2), 1, 3) || '8' || substr(md5(e.place || visits.player || $2 || visits.v), 1, 15))::uuid,
  g.id,
  e.type,
  visits.player,
  's' || $2 || '-' || visits.v,
  e.level,
  CASE e.type
    WHEN 'rewarded_ad_completed' THEN jsonb_build_object('sequence', e.place, 'placement', 'unlock', 'network', 'demo', 'revenue_micros', 8000 + visits.v % 20000)
    WHEN 'iap_completed' THEN jsonb_build_object('sequence', e.place, 'product', 'no_ads', 'transaction_id', 't' || $2 || '-' || visits.v, 'price_micros', 2990000)
    ELSE jsonb_build_object('sequence', e.place, 'difficulty', 1 + visits.v % 5, 'duration_ms', 20000 + visits.second)
  END,
  '{"os": "android", "model": "Pixel 8", "app_version": "1.0.0"}',
  t.at,
  t.at
FROM visits
JOIN games g ON g.slug = 'game-' || visits.game
CROSS JOIN (VALUES
  (0, 'game_start', NULL), (1, 'level_start', 1), (2, 'level_complete', 1), (3, 'level_start', 2), (4, 'level_fail', 2),
  (5, 'unlock_prompt_shown', 2), (6, 'rewarded_ad_started', 2), (7, 'rewarded_ad_completed', 2), (8, 'level_unlocked', 2), (9, 'level_start', 3)) AS shape (place, type, level)
CROSS JOIN LATERAL (SELECT shape.place, CASE WHEN shape.place = 9 AND visits.v % 50 = 0 THEN 'iap_completed' ELSE shape.type END AS type, shape.level) AS e
CROSS JOIN LATERAL (SELECT (
  $1::date + visits.second * interval '1 second' + e.place * interval '40 seconds' + CASE WHEN visits.v % 10 = 3 AND e.place >= 5 THEN interval '45 minutes' ELSE interval '0' END)
  AT TIME ZONE 'UTC' AS at) AS t
