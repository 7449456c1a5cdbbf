-- One pass over the raw events of a day ($1 the day, $2 to $3 its hours, $4 the largest amount believed).
WITH raw AS (
  SELECT
    e.game_id,
    coalesce(e.user_id, '') AS user_id,
    e.event_type,
    e.timestamp - lag(e.timestamp) OVER (PARTITION BY e.game_id, e.user_id, coalesce(e.session_id, '') ORDER BY e.timestamp) AS gap,
    CASE e.event_type
      WHEN 'rewarded_ad_completed' THEN e.properties -> 'revenue_micros'
      WHEN 'iap_completed' THEN
        -- A purchase reported again counts at its earliest event only.
        CASE WHEN t.event_id IS NULL OR (t.event_id = e.id AND t.event_time = e.timestamp) THEN e.properties -> 'price_micros' END
    END AS amount
  FROM analytics_events e
  LEFT JOIN analytics_transactions t
    ON e.event_type = 'iap_completed' AND e.properties ->> 'transaction_id' <> ''
    AND t.game_id = e.game_id AND t.transaction_hash = md5(e.properties ->> 'transaction_id')::uuid
  WHERE e.timestamp >= $2 AND e.timestamp < $3),
priced AS (
  SELECT
    game_id, user_id, event_type, gap, amount,
    -- Half a micro rounds up; what is no number, negative or beyond belief is null.
    CASE jsonb_typeof(amount)
      WHEN 'number' THEN CASE WHEN amount::numeric BETWEEN 0 AND $4 THEN round(amount::numeric)::bigint END
    END AS micros
  FROM raw),
counted AS (
  SELECT
    game_id,
    user_id,
    count(*)::integer AS events,
    CASE user_id WHEN '' THEN 0 ELSE count(*) FILTER (WHERE gap IS NULL OR gap > interval '30 minutes') END::integer AS sessions,
    CASE user_id WHEN '' THEN 0 ELSE coalesce(sum(extract(epoch FROM gap) * 1000000) FILTER (WHERE gap <= interval '30 minutes'), 0) END::bigint AS session_micros,
    (count(*) FILTER (WHERE event_type = 'level_complete'))::integer AS levels_completed,
    (count(*) FILTER (WHERE event_type = 'level_fail'))::integer AS levels_failed,
    (count(*) FILTER (WHERE event_type = 'unlock_prompt_shown'))::integer AS prompts,
    (count(*) FILTER (WHERE event_type = 'rewarded_ad_started'))::integer AS ads_started,
    coalesce(sum(micros) FILTER (WHERE event_type = 'rewarded_ad_completed'), 0)::bigint AS ad_revenue_micros,
    coalesce(sum(micros) FILTER (WHERE event_type = 'iap_completed'), 0)::bigint AS iap_revenue_micros,
    (count(*) FILTER (WHERE amount IS NOT NULL AND micros IS NULL))::integer AS malformed
  FROM priced
  GROUP BY game_id, user_id)
INSERT INTO analytics_player_days AS p (
  day, game_id, user_id, events, sessions, session_micros, levels_completed, levels_failed, prompts, ads_started,
  ad_revenue_micros, iap_revenue_micros, malformed)
SELECT
  $1, game_id, user_id, events, sessions, session_micros, levels_completed, levels_failed, prompts, ads_started,
  ad_revenue_micros, iap_revenue_micros, malformed
FROM counted
ON CONFLICT (day, game_id, user_id) DO UPDATE SET
  events = excluded.events,
  sessions = excluded.sessions,
  session_micros = excluded.session_micros,
  levels_completed = excluded.levels_completed,
  levels_failed = excluded.levels_failed,
  prompts = excluded.prompts,
  ads_started = excluded.ads_started,
  ad_revenue_micros = excluded.ad_revenue_micros,
  iap_revenue_micros = excluded.iap_revenue_micros,
  malformed = excluded.malformed
WHERE (p.events, p.sessions, p.session_micros, p.levels_completed, p.levels_failed, p.prompts, p.ads_started,
       p.ad_revenue_micros, p.iap_revenue_micros, p.malformed)
  IS DISTINCT FROM
      (excluded.events, excluded.sessions, excluded.session_micros, excluded.levels_completed, excluded.levels_failed, excluded.prompts,
       excluded.ads_started, excluded.ad_revenue_micros, excluded.iap_revenue_micros, excluded.malformed)
