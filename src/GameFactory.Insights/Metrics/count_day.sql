-- One pass over the raw events of a day into all that is kept of it. $1 the day, $2 to $3 its hours, $4 the largest amount believed.
-- The rows that changed are counted. OFFSET 0 keeps the planner from reading documents twice, and from reading whole tables of the
-- history where a look into an index for each player of the day is enough.
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
    id, game_id, user_id, session_id, event_type, level, timestamp, transaction_hash,
    amount IS NOT NULL AS is_priced,
    -- Half a micro rounds up; what is no number, negative or beyond belief is null.
    CASE jsonb_typeof(amount)
      WHEN 'number' THEN CASE WHEN amount::numeric BETWEEN 0 AND $4 THEN round(amount::numeric)::bigint END
    END AS micros
  FROM narrow),
-- A session of the client. Few last half an hour; only those are looked through for pauses, so that no day has to be sorted.
visits AS MATERIALIZED (
  SELECT
    game_id, user_id, session_id,
    max(timestamp) - min(timestamp) AS length,
    count(*) FILTER (WHERE event_type = 'level_complete') AS levels_completed,
    count(*) FILTER (WHERE event_type = 'level_fail') AS levels_failed,
    count(*) FILTER (WHERE event_type = 'unlock_prompt_shown') AS prompts,
    count(*) FILTER (WHERE event_type = 'rewarded_ad_started') AS ads_started,
    sum(micros) FILTER (WHERE event_type = 'rewarded_ad_completed') AS ad_revenue_micros,
    sum(micros) FILTER (WHERE event_type = 'iap_completed' AND transaction_hash IS NULL) AS iap_revenue_micros,
    count(*) FILTER (WHERE is_priced AND micros IS NULL AND transaction_hash IS NULL) AS malformed
  FROM raw
  GROUP BY game_id, user_id, session_id),
pauses AS (
  SELECT game_id, count(*) AS pauses, sum(gap) AS away
  FROM (
    SELECT r.game_id, r.timestamp - lag(r.timestamp) OVER (PARTITION BY r.game_id, r.user_id COLLATE "C", r.session_id COLLATE "C" ORDER BY r.timestamp) AS gap
    FROM raw r
    JOIN visits v ON v.game_id = r.game_id AND v.user_id = r.user_id AND v.session_id = r.session_id
    WHERE v.length > interval '30 minutes' AND v.user_id <> '') AS gaps
  WHERE gap > interval '30 minutes'
  GROUP BY game_id),
-- A purchase counts once, at its earliest event, however often and on whatever day it is reported.
purchases AS (
  SELECT DISTINCT ON (game_id, transaction_hash) game_id, transaction_hash, timestamp, id, is_priced, micros
  FROM raw
  WHERE transaction_hash IS NOT NULL
  ORDER BY game_id, transaction_hash, timestamp, id),
judged AS (
  SELECT p.*, t.event_time AS known_time, t.event_id AS known_id, t.event_id IS NULL OR (p.timestamp, p.id) <= (t.event_time, t.event_id) AS is_first
  FROM purchases p
  LEFT JOIN LATERAL (
    SELECT event_time, event_id FROM analytics_transactions WHERE game_id = p.game_id AND transaction_hash = p.transaction_hash OFFSET 0) t ON true),
bought AS (
  SELECT game_id, sum(micros) AS micros, count(*) FILTER (WHERE is_priced AND micros IS NULL) AS malformed
  FROM judged
  WHERE is_first
  GROUP BY game_id),
-- A game of the day cannot be deleted before its rows are written; one that was is left out.
held AS MATERIALIZED (
  SELECT id FROM games WHERE id IN (SELECT game_id FROM visits) FOR KEY SHARE),
-- The day's players: what was known of them, and what is now. A late event can make a player older.
players AS MATERIALIZED (
  SELECT
    c.game_id, c.user_id,
    k.first_day AS known_day, k.first_prompt_day AS known_prompt_day, k.first_opt_in_day AS known_opt_in_day,
    least(k.first_day, $1) AS first_day,
    CASE WHEN c.is_prompted THEN least(k.first_prompt_day, $1) ELSE k.first_prompt_day END AS first_prompt_day,
    CASE WHEN c.is_prompted AND c.has_begun THEN least(k.first_opt_in_day, $1) ELSE k.first_opt_in_day END AS first_opt_in_day
  FROM (
    SELECT game_id, user_id, sum(prompts) > 0 AS is_prompted, sum(ads_started) > 0 AS has_begun
    FROM visits
    WHERE user_id <> ''
    GROUP BY game_id, user_id) c
  JOIN held ON held.id = c.game_id
  LEFT JOIN LATERAL (
    SELECT first_day, first_prompt_day, first_opt_in_day FROM analytics_players WHERE game_id = c.game_id AND user_id = c.user_id OFFSET 0) k ON true),
come AS (
  SELECT
    game_id,
    count(*) AS players,
    count(*) FILTER (WHERE first_day = $1) AS installs,
    count(*) FILTER (WHERE first_day = $1 - 1) AS back_1,
    count(*) FILTER (WHERE first_day = $1 - 7) AS back_7,
    count(*) FILTER (WHERE first_day = $1 - 30) AS back_30,
    count(*) FILTER (WHERE first_prompt_day = $1) AS prompted,
    count(*) FILTER (WHERE first_opt_in_day = $1) AS opted_in
  FROM players
  GROUP BY game_id),
done AS (
  SELECT
    game_id,
    count(*) FILTER (WHERE user_id <> '') AS visits,
    sum(length) FILTER (WHERE user_id <> '') AS length,
    sum(levels_completed) AS levels_completed,
    sum(levels_failed) AS levels_failed,
    sum(ads_started) AS ads_started,
    coalesce(sum(ad_revenue_micros), 0) AS ad_revenue_micros,
    coalesce(sum(iap_revenue_micros), 0) AS iap_revenue_micros,
    sum(malformed) AS malformed
  FROM visits
  GROUP BY game_id),
days AS (
  INSERT INTO analytics_game_days AS d (
    game_id, day, players, installs, back_1, back_7, back_30, prompted, opted_in, sessions, session_micros,
    levels_completed, levels_failed, ads_started, ad_revenue_micros, iap_revenue_micros, malformed)
  SELECT
    e.game_id, $1, coalesce(c.players, 0), coalesce(c.installs, 0), coalesce(c.back_1, 0), coalesce(c.back_7, 0), coalesce(c.back_30, 0),
    coalesce(c.prompted, 0), coalesce(c.opted_in, 0),
    e.visits + coalesce(p.pauses, 0),
    coalesce(extract(epoch FROM e.length - coalesce(p.away, interval '0')) * 1000000, 0),
    e.levels_completed, e.levels_failed, e.ads_started, e.ad_revenue_micros,
    e.iap_revenue_micros + coalesce(b.micros, 0), e.malformed + coalesce(b.malformed, 0)
  FROM done e
  JOIN held ON held.id = e.game_id
  LEFT JOIN come c ON c.game_id = e.game_id
  LEFT JOIN pauses p ON p.game_id = e.game_id
  LEFT JOIN bought b ON b.game_id = e.game_id
  ON CONFLICT (game_id, day) DO UPDATE SET
    players = excluded.players,
    installs = excluded.installs,
    back_1 = excluded.back_1,
    back_7 = excluded.back_7,
    back_30 = excluded.back_30,
    prompted = excluded.prompted,
    opted_in = excluded.opted_in,
    sessions = excluded.sessions,
    session_micros = excluded.session_micros,
    levels_completed = excluded.levels_completed,
    levels_failed = excluded.levels_failed,
    ads_started = excluded.ads_started,
    ad_revenue_micros = excluded.ad_revenue_micros,
    iap_revenue_micros = excluded.iap_revenue_micros,
    malformed = excluded.malformed
  WHERE (d.*) IS DISTINCT FROM (excluded.*)
  RETURNING game_id),
news AS (
  INSERT INTO learning_due AS due (game_id)
  SELECT game_id FROM days
  ON CONFLICT (game_id) DO UPDATE SET marks = due.marks + 1),
levels AS (
  INSERT INTO analytics_level_days AS l (day, game_id, level, starts, completes, fails, prompts, ads_started, ads_completed, unlocks)
  SELECT $1, e.*
  FROM (
    SELECT
      game_id, level,
      count(*) FILTER (WHERE event_type = 'level_start'),
      count(*) FILTER (WHERE event_type = 'level_complete'),
      count(*) FILTER (WHERE event_type = 'level_fail'),
      count(*) FILTER (WHERE event_type = 'unlock_prompt_shown'),
      count(*) FILTER (WHERE event_type = 'rewarded_ad_started'),
      count(*) FILTER (WHERE event_type = 'rewarded_ad_completed'),
      count(*) FILTER (WHERE event_type = 'level_unlocked')
    FROM raw
    WHERE level IS NOT NULL
    GROUP BY game_id, level) AS e
  JOIN held ON held.id = e.game_id
  ON CONFLICT (day, game_id, level) DO UPDATE SET
    starts = excluded.starts,
    completes = excluded.completes,
    fails = excluded.fails,
    prompts = excluded.prompts,
    ads_started = excluded.ads_started,
    ads_completed = excluded.ads_completed,
    unlocks = excluded.unlocks
  WHERE (l.*) IS DISTINCT FROM (excluded.*)
  RETURNING 1),
-- In the order of the key, which is the order of the index: its pages are filled one after the other. A rollup is alone, so nobody
-- adds a row that was not there a moment ago; being ready for that takes as long as the insert itself.
present AS (
  INSERT INTO analytics_player_days (day, game_id, user_id)
  SELECT $1, p.game_id, p.user_id
  FROM players p
  LEFT JOIN analytics_player_days d ON d.day = $1 AND d.game_id = p.game_id AND d.user_id = p.user_id
  WHERE d.day IS NULL
  ORDER BY p.game_id, p.user_id
  RETURNING 1),
newcomers AS (
  INSERT INTO analytics_players (game_id, user_id, first_day, first_prompt_day, first_opt_in_day)
  SELECT game_id, user_id, first_day, first_prompt_day, first_opt_in_day
  FROM players
  WHERE known_day IS NULL
  ORDER BY game_id, user_id
  RETURNING 1),
-- An update that joins might read all players there ever were; a conflict is one look into the index.
changed AS (
  INSERT INTO analytics_players (game_id, user_id, first_day, first_prompt_day, first_opt_in_day)
  SELECT game_id, user_id, first_day, first_prompt_day, first_opt_in_day
  FROM players
  WHERE known_day IS NOT NULL
    AND (known_day, known_prompt_day, known_opt_in_day) IS DISTINCT FROM (first_day, first_prompt_day, first_opt_in_day)
  ON CONFLICT (game_id, user_id) DO UPDATE SET
    first_day = excluded.first_day,
    first_prompt_day = excluded.first_prompt_day,
    first_opt_in_day = excluded.first_opt_in_day
  RETURNING 1),
sales AS (
  INSERT INTO analytics_transactions (game_id, transaction_hash, event_time, event_id)
  SELECT game_id, transaction_hash, timestamp, judged.id
  FROM judged
  JOIN held ON held.id = game_id
  WHERE known_id IS NULL OR (timestamp, judged.id) < (known_time, known_id)
  ON CONFLICT (game_id, transaction_hash) DO UPDATE SET event_time = excluded.event_time, event_id = excluded.event_id
  RETURNING 1),
-- The day that loses an install, a first prompt or a purchase is counted again.
marks AS (
  INSERT INTO analytics_dirty_days AS d (day, lane)
  SELECT moved.day, -1
  FROM (
    SELECT known_day AS day FROM players WHERE known_day > $1
    UNION
    SELECT known_prompt_day FROM players WHERE known_prompt_day > $1 AND first_prompt_day = $1
    UNION
    SELECT known_opt_in_day FROM players WHERE known_opt_in_day > $1 AND first_opt_in_day = $1
    UNION
    SELECT (known_time AT TIME ZONE 'UTC')::date FROM judged WHERE is_first AND known_time >= $3) AS moved
  ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1)
SELECT
  (SELECT count(*) FROM days) + (SELECT count(*) FROM levels) + (SELECT count(*) FROM present) + (SELECT count(*) FROM newcomers)
    + (SELECT count(*) FROM changed) + (SELECT count(*) FROM sales)
