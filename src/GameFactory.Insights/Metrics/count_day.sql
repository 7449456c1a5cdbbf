-- One pass over the raw events of a day into all that is kept of it. $1 the day, $2 to $3 its hours, $4 the largest amount believed.
-- The rows that changed are counted. OFFSET 0 keeps the planner from carrying documents through the sort, and from reading whole
-- tables of the history where a look into an index for each player of the day is enough.
WITH narrow AS (
  SELECT
    id, game_id, coalesce(user_id, '') AS user_id, coalesce(session_id, '') AS session_id, event_type, level, timestamp,
    CASE event_type
      WHEN 'rewarded_ad_completed' THEN properties -> 'revenue_micros'
      WHEN 'iap_completed' THEN properties -> 'price_micros'
    END AS amount,
    CASE event_type WHEN 'iap_completed' THEN md5(nullif(properties ->> 'transaction_id', ''))::uuid END AS transaction_hash
  FROM analytics_events
  WHERE timestamp >= $2 AND timestamp < $3
  OFFSET 0),
raw AS MATERIALIZED (
  SELECT
    id, game_id, user_id, event_type, level, timestamp, transaction_hash,
    timestamp - lag(timestamp) OVER (PARTITION BY game_id, user_id COLLATE "C", session_id COLLATE "C" ORDER BY timestamp) AS gap,
    amount IS NOT NULL AS is_priced,
    -- Half a micro rounds up; what is no number, negative or beyond belief is null.
    CASE jsonb_typeof(amount)
      WHEN 'number' THEN CASE WHEN amount::numeric BETWEEN 0 AND $4 THEN round(amount::numeric)::bigint END
    END AS micros
  FROM narrow),
-- A purchase counts once, at its earliest event, however often and on whatever day it is reported.
purchases AS (
  SELECT DISTINCT ON (game_id, transaction_hash) game_id, transaction_hash, timestamp, id, user_id, is_priced, micros
  FROM raw
  WHERE transaction_hash IS NOT NULL
  ORDER BY game_id, transaction_hash, timestamp, id),
judged AS (
  SELECT p.*, t.event_time AS known_time, t.event_id AS known_id, t.event_id IS NULL OR (p.timestamp, p.id) <= (t.event_time, t.event_id) AS is_first
  FROM purchases p
  LEFT JOIN LATERAL (
    SELECT event_time, event_id FROM analytics_transactions WHERE game_id = p.game_id AND transaction_hash = p.transaction_hash OFFSET 0) t ON true),
bought AS (
  SELECT game_id, user_id, sum(micros) AS micros, count(*) FILTER (WHERE is_priced AND micros IS NULL) AS malformed
  FROM judged
  WHERE is_first
  GROUP BY game_id, user_id),
counted AS (
  SELECT
    game_id,
    user_id,
    count(*)::integer AS events,
    CASE user_id WHEN '' THEN 0 ELSE count(*) FILTER (WHERE gap IS NULL OR gap > interval '30 minutes') END::integer AS sessions,
    CASE user_id WHEN '' THEN 0 ELSE coalesce(extract(epoch FROM sum(gap) FILTER (WHERE gap <= interval '30 minutes')) * 1000000, 0) END::bigint AS session_micros,
    (count(*) FILTER (WHERE event_type = 'level_complete'))::integer AS levels_completed,
    (count(*) FILTER (WHERE event_type = 'level_fail'))::integer AS levels_failed,
    (count(*) FILTER (WHERE event_type = 'unlock_prompt_shown'))::integer AS prompts,
    (count(*) FILTER (WHERE event_type = 'rewarded_ad_started'))::integer AS ads_started,
    coalesce(sum(micros) FILTER (WHERE event_type = 'rewarded_ad_completed'), 0)::bigint AS ad_revenue_micros,
    coalesce(sum(micros) FILTER (WHERE event_type = 'iap_completed' AND transaction_hash IS NULL), 0)::bigint AS iap_revenue_micros,
    (count(*) FILTER (WHERE is_priced AND micros IS NULL AND transaction_hash IS NULL))::integer AS malformed
  FROM raw
  GROUP BY game_id, user_id),
days AS (
  INSERT INTO analytics_player_days AS p (
    day, game_id, user_id, events, sessions, session_micros, levels_completed, levels_failed, prompts, ads_started,
    ad_revenue_micros, iap_revenue_micros, malformed)
  SELECT
    $1, c.game_id, c.user_id, c.events, c.sessions, c.session_micros, c.levels_completed, c.levels_failed, c.prompts, c.ads_started,
    c.ad_revenue_micros, c.iap_revenue_micros + coalesce(b.micros, 0)::bigint, c.malformed + coalesce(b.malformed, 0)::integer
  FROM counted c
  LEFT JOIN bought b ON b.game_id = c.game_id AND b.user_id = c.user_id
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
  RETURNING 1),
levels AS (
  INSERT INTO analytics_level_days AS l (day, game_id, level, starts, completes, fails, prompts, ads_started, ads_completed, unlocks)
  SELECT
    $1, game_id, level,
    count(*) FILTER (WHERE event_type = 'level_start'),
    count(*) FILTER (WHERE event_type = 'level_complete'),
    count(*) FILTER (WHERE event_type = 'level_fail'),
    count(*) FILTER (WHERE event_type = 'unlock_prompt_shown'),
    count(*) FILTER (WHERE event_type = 'rewarded_ad_started'),
    count(*) FILTER (WHERE event_type = 'rewarded_ad_completed'),
    count(*) FILTER (WHERE event_type = 'level_unlocked')
  FROM raw
  WHERE level IS NOT NULL
  GROUP BY game_id, level
  ON CONFLICT (day, game_id, level) DO UPDATE SET
    starts = excluded.starts,
    completes = excluded.completes,
    fails = excluded.fails,
    prompts = excluded.prompts,
    ads_started = excluded.ads_started,
    ads_completed = excluded.ads_completed,
    unlocks = excluded.unlocks
  WHERE (l.starts, l.completes, l.fails, l.prompts, l.ads_started, l.ads_completed, l.unlocks)
    IS DISTINCT FROM
        (excluded.starts, excluded.completes, excluded.fails, excluded.prompts, excluded.ads_started, excluded.ads_completed, excluded.unlocks)
  RETURNING 1),
-- Players of the day that are new, or older than was known: a late event can make a player older.
newcomers AS (
  SELECT c.game_id, c.user_id, p.first_day
  FROM counted c
  LEFT JOIN LATERAL (SELECT first_day FROM analytics_players WHERE game_id = c.game_id AND user_id = c.user_id OFFSET 0) p ON true
  WHERE c.user_id <> '' AND (p.first_day IS NULL OR p.first_day > $1)),
players AS (
  INSERT INTO analytics_players (game_id, user_id, first_day)
  SELECT game_id, user_id, $1 FROM newcomers
  ON CONFLICT (game_id, user_id) DO UPDATE SET first_day = excluded.first_day
  RETURNING 1),
sales AS (
  INSERT INTO analytics_transactions (game_id, transaction_hash, event_time, event_id)
  SELECT game_id, transaction_hash, timestamp, id
  FROM judged
  WHERE known_id IS NULL OR (timestamp, id) < (known_time, known_id)
  ON CONFLICT (game_id, transaction_hash) DO UPDATE SET event_time = excluded.event_time, event_id = excluded.event_id
  RETURNING 1),
-- The day that loses an install, or a purchase, is counted again.
marks AS (
  INSERT INTO analytics_dirty_days AS d (day, lane)
  SELECT moved.day, -1
  FROM (
    SELECT first_day AS day FROM newcomers WHERE first_day IS NOT NULL
    UNION
    SELECT (known_time AT TIME ZONE 'UTC')::date FROM judged WHERE is_first AND known_time >= $3) AS moved
  ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1)
SELECT (SELECT count(*) FROM days) + (SELECT count(*) FROM levels) + (SELECT count(*) FROM players) + (SELECT count(*) FROM sales)
