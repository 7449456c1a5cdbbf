-- Sums per game and day from the helper tables alone: the cost follows the days asked for ($1), not the history. $2 is today, UTC: a
-- day before it is closed. OFFSET 0 keeps each question a look into the index; a join would read every day there is.
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
    count(*) FILTER (WHERE p.first_day + 1 < $2 AND EXISTS (
      SELECT FROM analytics_player_days d WHERE d.day = p.first_day + 1 AND d.game_id = p.game_id AND d.user_id = p.user_id OFFSET 0)) AS d1,
    count(*) FILTER (WHERE p.first_day + 7 < $2 AND EXISTS (
      SELECT FROM analytics_player_days d WHERE d.day = p.first_day + 7 AND d.game_id = p.game_id AND d.user_id = p.user_id OFFSET 0)) AS d7,
    count(*) FILTER (WHERE p.first_day + 30 < $2 AND EXISTS (
      SELECT FROM analytics_player_days d WHERE d.day = p.first_day + 30 AND d.game_id = p.game_id AND d.user_id = p.user_id OFFSET 0)) AS d30
  FROM analytics_players p
  WHERE p.first_day = ANY ($1)
  GROUP BY p.first_day, p.game_id)
SELECT
  a.game_id, a.day, coalesce(i.installs, 0), a.players, a.sessions, a.session_micros, coalesce(i.d1, 0), coalesce(i.d7, 0), coalesce(i.d30, 0),
  a.levels_completed, a.levels_failed, a.ads_started, a.ad_revenue_micros, a.iap_revenue_micros, a.malformed
FROM activity a
LEFT JOIN installed i ON i.day = a.day AND i.game_id = a.game_id
ORDER BY a.day, a.game_id
