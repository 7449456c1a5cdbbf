-- The funnel of one day ($1) over the raw events.
SELECT
  game_id, level,
  (count(*) FILTER (WHERE event_type = 'level_start'))::int,
  (count(*) FILTER (WHERE event_type = 'level_complete'))::int,
  (count(*) FILTER (WHERE event_type = 'level_fail'))::int,
  (count(*) FILTER (WHERE event_type = 'unlock_prompt_shown'))::int,
  (count(*) FILTER (WHERE event_type = 'rewarded_ad_started'))::int,
  (count(*) FILTER (WHERE event_type = 'rewarded_ad_completed'))::int,
  (count(*) FILTER (WHERE event_type = 'level_unlocked'))::int
FROM analytics_events
WHERE timestamp >= $1::timestamp AT TIME ZONE 'UTC' AND timestamp < ($1::date + 1)::timestamp AT TIME ZONE 'UTC' AND level IS NOT NULL
GROUP BY game_id, level
ORDER BY game_id, level
