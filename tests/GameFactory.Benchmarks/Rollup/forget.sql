DELETE FROM analytics_game_days WHERE day >= $1;
DELETE FROM analytics_player_days WHERE day >= $1;
DELETE FROM analytics_players WHERE first_day >= $1;
DELETE FROM analytics_level_days WHERE day >= $1;
DELETE FROM analytics_transactions WHERE event_time >= $1::timestamp AT TIME ZONE 'UTC';
DELETE FROM game_metrics WHERE date >= $1
