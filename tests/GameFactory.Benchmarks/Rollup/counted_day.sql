-- What the rollup of a day ($1) wrote into game_metrics; the score follows from the rest.
SELECT
  date AS day, game_id, installs, dau, sessions, avg_session_duration_seconds, retention_d1, retention_d7, retention_d30,
  levels_completed, levels_failed, ad_impressions, ad_revenue_cents, iap_revenue_cents
FROM game_metrics
WHERE date = $1
UNION ALL
SELECT
  date, game_id, NULL, NULL, NULL, NULL,
  CASE date WHEN $1 - 1 THEN retention_d1 END, CASE date WHEN $1 - 7 THEN retention_d7 END, CASE date WHEN $1 - 30 THEN retention_d30 END,
  NULL, NULL, NULL, NULL, NULL
FROM game_metrics
WHERE date = ANY (ARRAY[$1 - 1, $1 - 7, $1 - 30]) AND installs > 0
ORDER BY day, game_id
