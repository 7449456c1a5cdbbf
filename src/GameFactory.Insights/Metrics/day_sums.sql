-- Sums per game and day from the helper tables alone: the cost follows the days asked for ($1), not the history.
WITH activity AS (
  SELECT
    day, game_id,
    count(*) FILTER (WHERE user_id <> '') AS players,
    sum(sessions) AS sessions,
    sum(session_micros)::bigint AS session_micros,
    sum(levels_completed) AS levels_completed,
    sum(levels_failed) AS levels_failed,
    sum(ads_started) AS ads_started,
    sum(ad_revenue_micros)::bigint AS ad_revenue_micros,
    sum(iap_revenue_micros)::bigint AS iap_revenue_micros,
    sum(malformed) AS malformed
  FROM analytics_player_days
  WHERE day = ANY ($1)
  GROUP BY day, game_id),
installed AS (
  SELECT
    p.first_day AS day, p.game_id,
    count(*) AS installs,
    count(d1.day) AS d1,
    count(d7.day) AS d7,
    count(d30.day) AS d30
  FROM analytics_players p
  LEFT JOIN analytics_player_days d1 ON d1.day = p.first_day + 1 AND d1.game_id = p.game_id AND d1.user_id = p.user_id
  LEFT JOIN analytics_player_days d7 ON d7.day = p.first_day + 7 AND d7.game_id = p.game_id AND d7.user_id = p.user_id
  LEFT JOIN analytics_player_days d30 ON d30.day = p.first_day + 30 AND d30.game_id = p.game_id AND d30.user_id = p.user_id
  WHERE p.first_day = ANY ($1)
  GROUP BY p.first_day, p.game_id)
SELECT
  a.game_id, a.day, coalesce(i.installs, 0), a.players, a.sessions, a.session_micros, coalesce(i.d1, 0), coalesce(i.d7, 0), coalesce(i.d30, 0),
  a.levels_completed, a.levels_failed, a.ads_started, a.ad_revenue_micros, a.iap_revenue_micros, a.malformed
FROM activity a
LEFT JOIN installed i ON i.day = a.day AND i.game_id = a.game_id
ORDER BY a.day, a.game_id
