-- $1 simulated or real, never both; $2 a game, $3 a batch, $4 a genre, or null; $5 and $6 the first and last day, or null.
SELECT
  l.level, sum(l.starts)::bigint AS starts, sum(l.completes)::bigint AS completes, sum(l.fails)::bigint AS fails, sum(l.prompts)::bigint AS prompts,
  sum(l.ads_started)::bigint AS ads_started, sum(l.ads_completed)::bigint AS ads_completed, sum(l.unlocks)::bigint AS unlocks
FROM analytics_level_days l
JOIN games g ON g.id = l.game_id
WHERE g.simulated = $1
  AND ($2::uuid IS NULL OR g.id = $2)
  AND ($3::uuid IS NULL OR g.batch_id = $3)
  AND ($4::text IS NULL OR g.genre = $4)
  AND ($5::date IS NULL OR l.day >= $5)
  AND ($6::date IS NULL OR l.day <= $6)
GROUP BY l.level
ORDER BY l.level
