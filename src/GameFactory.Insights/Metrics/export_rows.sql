-- $1 simulated or real, never both; $2 a game, $3 a batch, $4 a genre, or null; $5 and $6 the first and last day, or null.
SELECT
  m.date, g.id, g.slug, g.name, g.genre, g.batch_id, m.installs, m.dau, m.sessions, m.avg_session_duration_seconds,
  m.retention_d1, m.retention_d7, m.retention_d30, m.levels_completed, m.levels_failed, m.ad_impressions, m.ad_revenue_cents, m.iap_revenue_cents, m.score
FROM game_metrics m
JOIN games g ON g.id = m.game_id
WHERE g.simulated = $1
  AND ($2::uuid IS NULL OR g.id = $2)
  AND ($3::uuid IS NULL OR g.batch_id = $3)
  AND ($4::text IS NULL OR g.genre = $4)
  AND ($5::date IS NULL OR m.date >= $5)
  AND ($6::date IS NULL OR m.date <= $6)
ORDER BY m.date, g.slug
