-- What the rollup of one day ($1; $2 is today) writes into game_metrics, as one would write it down over the raw events without any table
-- beside them: the rows of the day, and of the days 1, 7 and 30 before it the retention that the day decides.
WITH bounds AS (SELECT $1::timestamp AT TIME ZONE 'UTC' AS day_start, ($1::date + 1)::timestamp AT TIME ZONE 'UTC' AS day_end),
firsts AS (
  SELECT game_id, user_id, min(timestamp) AS first
  FROM analytics_events
  WHERE user_id <> ''
  GROUP BY game_id, user_id),
installs AS (
  SELECT game_id, user_id, (first AT TIME ZONE 'UTC')::date AS day
  FROM firsts, bounds
  WHERE first >= day_start - interval '30 days' AND first < day_end AND $1::date - (first AT TIME ZONE 'UTC')::date IN (0, 1, 7, 30)),
back AS (
  SELECT DISTINCT game_id, user_id, $1::date + after AS day
  FROM analytics_events, bounds, unnest(ARRAY[0, 1, 7, 30]) AS after
  WHERE timestamp >= day_start + after * interval '1 day' AND timestamp < day_end + after * interval '1 day' AND user_id <> ''),
retained AS (
  SELECT i.game_id, i.day, count(DISTINCT i.user_id) AS installs,
    count(*) FILTER (WHERE b.day = i.day + 1) AS d1, count(*) FILTER (WHERE b.day = i.day + 7) AS d7, count(*) FILTER (WHERE b.day = i.day + 30) AS d30
  FROM installs i
  LEFT JOIN back b ON b.game_id = i.game_id AND b.user_id = i.user_id
  GROUP BY i.game_id, i.day),
purchases AS (
  SELECT DISTINCT ON (game_id, properties ->> 'transaction_id') game_id, id, timestamp
  FROM analytics_events
  WHERE event_type = 'iap_completed'
  ORDER BY game_id, properties ->> 'transaction_id', timestamp, id),
gaps AS (
  SELECT e.game_id, e.user_id, e.event_type, e.properties, p.id IS NOT NULL AS is_first,
    e.timestamp - lag(e.timestamp) OVER (PARTITION BY e.game_id, e.user_id, e.session_id ORDER BY e.timestamp) AS gap
  FROM bounds, analytics_events e
  LEFT JOIN purchases p ON p.id = e.id AND p.timestamp = e.timestamp
  WHERE e.timestamp >= day_start AND e.timestamp < day_end)
SELECT
  $1::date AS day,
  g.game_id,
  coalesce(max(r.installs), 0)::int,
  count(DISTINCT g.user_id)::int,
  (count(*) FILTER (WHERE g.gap IS NULL OR g.gap > interval '30 minutes'))::int,
  round(coalesce(sum(extract(epoch FROM g.gap)) FILTER (WHERE g.gap <= interval '30 minutes'), 0) / count(*) FILTER (WHERE g.gap IS NULL OR g.gap > interval '30 minutes'))::int,
  CASE WHEN $1::date + 1 < $2 THEN round(max(r.d1)::numeric / max(r.installs), 4) END,
  CASE WHEN $1::date + 7 < $2 THEN round(max(r.d7)::numeric / max(r.installs), 4) END,
  CASE WHEN $1::date + 30 < $2 THEN round(max(r.d30)::numeric / max(r.installs), 4) END,
  (count(*) FILTER (WHERE g.event_type = 'level_complete'))::int,
  (count(*) FILTER (WHERE g.event_type = 'level_fail'))::int,
  (count(*) FILTER (WHERE g.event_type = 'rewarded_ad_started'))::int,
  round(coalesce(sum((g.properties ->> 'revenue_micros')::numeric) FILTER (WHERE g.event_type = 'rewarded_ad_completed'), 0) / 10000)::int,
  round(coalesce(sum((g.properties ->> 'price_micros')::numeric) FILTER (WHERE g.event_type = 'iap_completed' AND g.is_first), 0) / 10000)::int
FROM gaps g
LEFT JOIN retained r ON r.game_id = g.game_id AND r.day = $1::date
GROUP BY g.game_id
UNION ALL
SELECT
  day, game_id, NULL, NULL, NULL, NULL,
  CASE day WHEN $1::date - 1 THEN round(d1::numeric / installs, 4) END,
  CASE day WHEN $1::date - 7 THEN round(d7::numeric / installs, 4) END,
  CASE day WHEN $1::date - 30 THEN round(d30::numeric / installs, 4) END,
  NULL, NULL, NULL, NULL, NULL
FROM retained
WHERE day < $1::date
ORDER BY day, game_id
