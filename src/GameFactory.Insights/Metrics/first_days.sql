INSERT INTO analytics_players AS p (game_id, user_id, first_day)
SELECT game_id, user_id, $1 FROM analytics_player_days WHERE day = $1 AND user_id <> ''
ON CONFLICT (game_id, user_id) DO UPDATE SET first_day = excluded.first_day
WHERE p.first_day > excluded.first_day
