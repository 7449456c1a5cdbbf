SELECT sum(length(properties::text)) FROM analytics_events WHERE timestamp >= $1::timestamp AT TIME ZONE 'UTC';
SELECT count(*) FROM analytics_player_days WHERE day >= $1::date - 31 AND events >= 0;
SELECT count(*) FROM analytics_players WHERE first_day >= $1::date - 31 AND user_id <> '';
SELECT count(*) FROM game_metrics WHERE date >= $1::date - 31 AND installs >= 0
;
-- Whole indexes, and not only what happens to be left of them: a look for each player of a day reads all over them.
SELECT count(*) FROM (SELECT game_id, user_id FROM analytics_players ORDER BY game_id, user_id) AS all_players;
SELECT count(*) FROM (SELECT game_id, transaction_hash FROM analytics_transactions ORDER BY game_id, transaction_hash) AS all_purchases
