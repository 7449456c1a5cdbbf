-- The program before counts the days again whose events are still there, for their sums per player. Of other days only what
-- game_metrics holds is left.
INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT counted.day, -1
FROM (SELECT DISTINCT day FROM analytics_game_days) AS counted
WHERE EXISTS (
  SELECT FROM analytics_events e
  WHERE e.timestamp >= counted.day::timestamp AT TIME ZONE 'UTC' AND e.timestamp < (counted.day + 1)::timestamp AT TIME ZONE 'UTC')
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1;

DROP TABLE learning_due;
DROP TABLE analytics_game_days;
DROP FUNCTION analytics_forget_players();
CREATE INDEX idx_analytics_players_first_day ON analytics_players (first_day, game_id);
CREATE INDEX idx_analytics_player_days_game ON analytics_player_days (game_id);
ALTER TABLE analytics_players
  ADD CONSTRAINT analytics_players_game_id_fkey FOREIGN KEY (game_id) REFERENCES games (id) ON DELETE CASCADE,
  DROP COLUMN first_prompt_day,
  DROP COLUMN first_opt_in_day;
ALTER TABLE analytics_player_days
  ADD CONSTRAINT analytics_player_days_game_id_fkey FOREIGN KEY (game_id) REFERENCES games (id) ON DELETE CASCADE,
  ALTER COLUMN events DROP DEFAULT,
  ALTER COLUMN sessions DROP DEFAULT,
  ALTER COLUMN session_micros DROP DEFAULT,
  ALTER COLUMN levels_completed DROP DEFAULT,
  ALTER COLUMN levels_failed DROP DEFAULT,
  ALTER COLUMN prompts DROP DEFAULT,
  ALTER COLUMN ads_started DROP DEFAULT,
  ALTER COLUMN ad_revenue_micros DROP DEFAULT,
  ALTER COLUMN iap_revenue_micros DROP DEFAULT,
  ALTER COLUMN malformed DROP DEFAULT;
