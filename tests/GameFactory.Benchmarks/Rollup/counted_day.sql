SELECT
  game_id, installs, dau, sessions, avg_session_duration_seconds, retention_d1, retention_d7, retention_d30,
  levels_completed, levels_failed, ad_impressions, ad_revenue_cents, iap_revenue_cents
FROM game_metrics
WHERE date = $1
ORDER BY game_id
