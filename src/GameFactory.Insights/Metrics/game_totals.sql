-- One row per game with players or events, over all its days. $1: only these games, or null for all; $2: simulated or real, never both,
-- or null when games are named; $3 is today, UTC; $4 a batch and $5 a genre, or null for all.
WITH chosen AS (
  SELECT id, batch_id, slug, name, genre, simulated
  FROM games
  WHERE ($1::uuid[] IS NULL OR id = ANY ($1)) AND ($2::boolean IS NULL OR simulated = $2)
    AND ($4::uuid IS NULL OR batch_id = $4) AND ($5::text IS NULL OR genre = $5)),
activity AS (
  SELECT
    d.game_id,
    min(d.day) AS first_day,
    max(d.day) AS last_day,
    count(*) FILTER (WHERE d.user_id <> '') AS player_days,
    sum(d.sessions) AS sessions,
    sum(d.session_micros)::bigint AS session_micros,
    sum(d.levels_completed) AS levels_completed,
    sum(d.levels_failed) AS levels_failed,
    sum(d.ads_started) AS ads_started,
    sum(d.ad_revenue_micros)::bigint AS ad_revenue_micros,
    sum(d.iap_revenue_micros)::bigint AS iap_revenue_micros,
    count(DISTINCT d.user_id) FILTER (WHERE d.user_id <> '' AND d.prompts > 0) AS prompted,
    count(DISTINCT d.user_id) FILTER (WHERE d.user_id <> '' AND d.prompts > 0 AND d.ads_started > 0) AS opted_in
  FROM analytics_player_days d
  JOIN chosen ON chosen.id = d.game_id
  GROUP BY d.game_id),
installed AS (
  SELECT
    p.game_id,
    count(*) AS installs,
    count(*) FILTER (WHERE p.first_day + 1 < $3) AS of1,
    count(*) FILTER (WHERE p.first_day + 7 < $3) AS of7,
    count(*) FILTER (WHERE p.first_day + 30 < $3) AS of30,
    count(d1.day) FILTER (WHERE p.first_day + 1 < $3) AS d1,
    count(d7.day) FILTER (WHERE p.first_day + 7 < $3) AS d7,
    count(d30.day) FILTER (WHERE p.first_day + 30 < $3) AS d30
  FROM analytics_players p
  JOIN chosen ON chosen.id = p.game_id
  LEFT JOIN analytics_player_days d1 ON d1.day = p.first_day + 1 AND d1.game_id = p.game_id AND d1.user_id = p.user_id
  LEFT JOIN analytics_player_days d7 ON d7.day = p.first_day + 7 AND d7.game_id = p.game_id AND d7.user_id = p.user_id
  LEFT JOIN analytics_player_days d30 ON d30.day = p.first_day + 30 AND d30.game_id = p.game_id AND d30.user_id = p.user_id
  GROUP BY p.game_id)
SELECT
  c.id, c.batch_id, c.slug, c.name, c.genre, c.simulated,
  coalesce(i.installs, 0), coalesce(i.of1, 0), coalesce(i.of7, 0), coalesce(i.of30, 0), coalesce(i.d1, 0), coalesce(i.d7, 0), coalesce(i.d30, 0),
  a.player_days, a.sessions, a.session_micros, a.levels_completed, a.levels_failed, a.ads_started, a.ad_revenue_micros, a.iap_revenue_micros,
  a.prompted, a.opted_in, a.first_day, a.last_day
FROM chosen c
JOIN activity a ON a.game_id = c.id
LEFT JOIN installed i ON i.game_id = c.id
ORDER BY c.id
