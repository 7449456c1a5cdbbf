-- learning_weights shows the fit of real players, or that of simulated ones until there is one. Rows that are right already are not written.
-- The stored fit names retention d7 averageDaySeven.
WITH shown AS (
  SELECT weights -> 'weights' AS weights, simulated FROM learning_fits ORDER BY simulated LIMIT 1
), wanted AS (
  SELECT mechanics.id AS mechanic_id, cell.*, shown.simulated
  FROM shown
  CROSS JOIN LATERAL jsonb_to_recordset(shown.weights) AS cell (
    mechanic text, genre text, weight numeric, "sampleCount" integer,
    "averageDaySeven" numeric, "averageCompletion" numeric, "averageOptIn" numeric)
  JOIN mechanics ON mechanics.name = cell.mechanic
), gone AS (
  DELETE FROM learning_weights AS known
  WHERE NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.mechanic_id = known.mechanic_id AND wanted.genre = known.genre)
)
INSERT INTO learning_weights AS known (
  mechanic_id, genre, weight, sample_count, avg_retention_d7, avg_completion_rate, avg_ad_opt_in_rate, last_updated, simulated)
SELECT mechanic_id, genre, weight, "sampleCount", "averageDaySeven", "averageCompletion", "averageOptIn", now(), simulated
FROM wanted
ON CONFLICT (mechanic_id, genre) DO UPDATE SET
  weight = excluded.weight,
  sample_count = excluded.sample_count,
  avg_retention_d7 = excluded.avg_retention_d7,
  avg_completion_rate = excluded.avg_completion_rate,
  avg_ad_opt_in_rate = excluded.avg_ad_opt_in_rate,
  last_updated = excluded.last_updated,
  simulated = excluded.simulated
WHERE (known.weight, known.sample_count, known.avg_retention_d7, known.avg_completion_rate, known.avg_ad_opt_in_rate, known.simulated)
  IS DISTINCT FROM
      (excluded.weight, excluded.sample_count, excluded.avg_retention_d7, excluded.avg_completion_rate, excluded.avg_ad_opt_in_rate, excluded.simulated)
