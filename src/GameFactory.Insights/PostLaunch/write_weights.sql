-- Weights of simulated players ($7) are shown only while no real player taught anything; the two are never mixed.
INSERT INTO learning_weights AS known (mechanic_id, genre, weight, sample_count, avg_retention_d7, avg_completion_rate, avg_ad_opt_in_rate, last_updated)
SELECT m.id, w.genre, w.weight, w.games, w.d7, w.completion, w.opt_in, now()
FROM unnest($1::text[], $2::text[], $3::numeric[], $4::integer[], $5::numeric[], $6::numeric[], $8::numeric[])
  AS w (mechanic, genre, weight, games, d7, completion, opt_in)
JOIN mechanics m ON m.name = w.mechanic
WHERE NOT $7 OR NOT EXISTS (SELECT 1 FROM analytics_players p JOIN games g ON g.id = p.game_id WHERE NOT g.simulated)
ORDER BY m.id, w.genre
ON CONFLICT (mechanic_id, genre) DO UPDATE SET
  weight = excluded.weight,
  sample_count = excluded.sample_count,
  avg_retention_d7 = excluded.avg_retention_d7,
  avg_completion_rate = excluded.avg_completion_rate,
  avg_ad_opt_in_rate = excluded.avg_ad_opt_in_rate,
  last_updated = excluded.last_updated
WHERE (known.weight, known.sample_count, known.avg_retention_d7, known.avg_completion_rate, known.avg_ad_opt_in_rate)
  IS DISTINCT FROM
      (excluded.weight, excluded.sample_count, excluded.avg_retention_d7, excluded.avg_completion_rate, excluded.avg_ad_opt_in_rate)
