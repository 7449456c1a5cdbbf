SELECT sum(length(properties::text)) FROM analytics_events WHERE timestamp >= $1::timestamp AT TIME ZONE 'UTC';
SELECT count(*) FROM analytics_player_days WHERE day >= $1::date - 31 AND events >= 0;
SELECT count(*) FROM analytics_players WHERE first_day >= $1::date - 31 AND user_id <> '';
SELECT count(*) FROM game_metrics WHERE date >= $1::date - 31 AND installs >= 0
