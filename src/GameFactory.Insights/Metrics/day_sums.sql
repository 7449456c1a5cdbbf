-- Sums per game and day, with those who came back on later days: a few rows a game, whatever the history. $1 the days.
SELECT
  d.game_id, d.day, d.installs, d.players, d.sessions, d.session_micros,
  coalesce(n1.back_1, 0), coalesce(n7.back_7, 0), coalesce(n30.back_30, 0),
  d.levels_completed, d.levels_failed, d.ads_started, d.ad_revenue_micros, d.iap_revenue_micros, d.malformed
FROM analytics_game_days d
LEFT JOIN analytics_game_days n1 ON n1.game_id = d.game_id AND n1.day = d.day + 1
LEFT JOIN analytics_game_days n7 ON n7.game_id = d.game_id AND n7.day = d.day + 7
LEFT JOIN analytics_game_days n30 ON n30.game_id = d.game_id AND n30.day = d.day + 30
WHERE d.day = ANY ($1)
ORDER BY d.day, d.game_id
