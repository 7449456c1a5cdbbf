-- One row per game with players or events, over all its days. $1: only these games, or null for all; $2: simulated or real, never both,
-- or null when games are named; $3 is today, UTC; $4 a batch and $5 a genre, or null for all. Retention counts installs whose day +N is
-- closed, and those who came back on it: both are sums over days.
SELECT
  g.id, g.batch_id, g.slug, g.name, g.genre, g.simulated,
  sum(d.installs)::bigint AS installs,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 1 < $3), 0)::bigint AS installs_d1,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 7 < $3), 0)::bigint AS installs_d7,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 30 < $3), 0)::bigint AS installs_d30,
  coalesce(sum(d.back_1) FILTER (WHERE d.day < $3), 0)::bigint AS back_d1,
  coalesce(sum(d.back_7) FILTER (WHERE d.day < $3), 0)::bigint AS back_d7,
  coalesce(sum(d.back_30) FILTER (WHERE d.day < $3), 0)::bigint AS back_d30,
  sum(d.players)::bigint AS player_days, sum(d.sessions)::bigint AS sessions, sum(d.session_micros)::bigint AS session_micros,
  sum(d.levels_completed)::bigint AS levels_completed, sum(d.levels_failed)::bigint AS levels_failed, sum(d.ads_started)::bigint AS ads_started,
  sum(d.ad_revenue_micros)::bigint AS ad_revenue_micros, sum(d.iap_revenue_micros)::bigint AS iap_revenue_micros,
  sum(d.prompted)::bigint AS prompted, sum(d.opted_in)::bigint AS opted_in, min(d.day) AS first_day, max(d.day) AS last_day
FROM games g
JOIN analytics_game_days d ON d.game_id = g.id
WHERE ($1::uuid[] IS NULL OR g.id = ANY ($1)) AND ($2::boolean IS NULL OR g.simulated = $2)
  AND ($4::uuid IS NULL OR g.batch_id = $4) AND ($5::text IS NULL OR g.genre = $5)
GROUP BY g.id
ORDER BY g.id
