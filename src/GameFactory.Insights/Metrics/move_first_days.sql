-- Late events may make a player older. The day that loses an install is counted again.
WITH earlier AS (
  SELECT DISTINCT p.first_day
  FROM analytics_player_days d
  JOIN analytics_players p ON p.game_id = d.game_id AND p.user_id = d.user_id
  WHERE d.day = $1 AND d.user_id <> '' AND p.first_day > $1)
INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT first_day, -1 FROM earlier
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1
