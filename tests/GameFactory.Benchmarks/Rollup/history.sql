-- Nine copies of all days, each as many days ($1) further back, with players of their own.
INSERT INTO analytics_game_days
SELECT game_id, day - (k * $1)::int, players, installs, back_1, back_7, back_30, prompted, opted_in, sessions, session_micros, levels_completed, levels_failed, ads_started, ad_revenue_micros, iap_revenue_micros, malformed
FROM analytics_game_days
CROSS JOIN generate_series(1, 9) AS k;
INSERT INTO analytics_player_days (day, game_id, user_id)
SELECT day - (k * $1)::int, game_id, user_id || '/' || k
FROM analytics_player_days
CROSS JOIN generate_series(1, 9) AS k;
INSERT INTO analytics_players (game_id, user_id, first_day, first_prompt_day, first_opt_in_day)
SELECT game_id, user_id || '/' || k, first_day - (k * $1)::int, first_prompt_day - (k * $1)::int, first_opt_in_day - (k * $1)::int
FROM analytics_players
CROSS JOIN generate_series(1, 9) AS k;
INSERT INTO analytics_level_days
SELECT day - (k * $1)::int, game_id, level, starts, completes, fails, prompts, ads_started, ads_completed, unlocks
FROM analytics_level_days
CROSS JOIN generate_series(1, 9) AS k;
INSERT INTO analytics_transactions
SELECT game_id, md5(transaction_hash || '/' || k)::uuid, event_time - (k * $1)::int * interval '1 day', event_id
FROM analytics_transactions
CROSS JOIN generate_series(1, 9) AS k;
INSERT INTO game_metrics (game_id, date, installs, dau, sessions, avg_session_duration_seconds, retention_d1, retention_d7, retention_d30, levels_completed, levels_failed, ad_impressions, ad_revenue_cents, iap_revenue_cents, score)
SELECT game_id, date - (k * $1)::int, installs, dau, sessions, avg_session_duration_seconds, coalesce(retention_d1, 0), coalesce(retention_d7, 0), coalesce(retention_d30, 0), levels_completed, levels_failed, ad_impressions, ad_revenue_cents, iap_revenue_cents, score
FROM game_metrics
CROSS JOIN generate_series(1, 9) AS k
