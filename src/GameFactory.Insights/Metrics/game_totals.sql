-- One row per game with players or events, over all its days. $1: only these games, or null for all; $2: simulated or real, never both,
-- or null when games are named; $3 is today, UTC; $4 a batch and $5 a genre, or null for all. Retention counts installs whose day +N is
-- closed, and those who came back on it: both are sums over days.
SELECT
  g.id, g.batch_id, g.slug, g.name, g.genre, g.simulated,
  sum(d.installs)::bigint,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 1 < $3), 0)::bigint,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 7 < $3), 0)::bigint,
  coalesce(sum(d.installs) FILTER (WHERE d.day + 30 < $3), 0)::bigint,
  coalesce(sum(d.back_1) FILTER (WHERE d.day < $3), 0)::bigint,
  coalesce(sum(d.back_7) FILTER (WHERE d.day < $3), 0)::bigint,
  coalesce(sum(d.back_30) FILTER (WHERE d.day < $3), 0)::bigint,
  sum(d.players)::bigint, sum(d.sessions)::bigint, sum(d.session_micros)::bigint, sum(d.levels_completed)::bigint, sum(d.levels_failed)::bigint,
  sum(d.ads_started)::bigint, sum(d.ad_revenue_micros)::bigint, sum(d.iap_revenue_micros)::bigint, sum(d.prompted)::bigint, sum(d.opted_in)::bigint,
  min(d.day), max(d.day)
FROM games g
JOIN analytics_game_days d ON d.game_id = g.id
WHERE ($1::uuid[] IS NULL OR g.id = ANY ($1)) AND ($2::boolean IS NULL OR g.simulated = $2)
  AND ($4::uuid IS NULL OR g.batch_id = $4) AND ($5::text IS NULL OR g.genre = $5)
GROUP BY g.id
ORDER BY g.id
