-- Sums of a day are kept per game and not per player: the metrics follow from 500 rows where they read 12,000, rankings and
-- learning read a row per game and day, and a day is counted in half the time. The learner is told which games have news.

-- What players of a game did on a day, exactly: the daily metrics are rounded from it, totals are sums of it. back_N are the
-- day's players who came first N days before: the retention of that earlier day.
CREATE TABLE analytics_game_days (
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  day date NOT NULL,
  players bigint NOT NULL,
  installs bigint NOT NULL,
  back_1 bigint NOT NULL,
  back_7 bigint NOT NULL,
  back_30 bigint NOT NULL,
  prompted bigint NOT NULL,
  opted_in bigint NOT NULL,
  sessions bigint NOT NULL,
  session_micros bigint NOT NULL,
  levels_completed bigint NOT NULL,
  levels_failed bigint NOT NULL,
  ads_started bigint NOT NULL,
  ad_revenue_micros bigint NOT NULL,
  iap_revenue_micros bigint NOT NULL,
  malformed bigint NOT NULL,
  PRIMARY KEY (game_id, day)
);
CREATE INDEX idx_analytics_game_days_day ON analytics_game_days (day);
COMMENT ON COLUMN analytics_game_days.prompted IS 'Players to whom an ad was offered on this day for the first time; they add up to all who ever were asked';
COMMENT ON COLUMN analytics_game_days.opted_in IS 'Players who for the first time began an ad on a day they were asked';

-- Null: never yet.
ALTER TABLE analytics_players
  ADD COLUMN first_prompt_day date,
  ADD COLUMN first_opt_in_day date;

UPDATE analytics_players p
SET first_prompt_day = asked.first_prompt_day, first_opt_in_day = asked.first_opt_in_day
FROM (
  SELECT game_id, user_id, min(day) AS first_prompt_day, min(day) FILTER (WHERE ads_started > 0) AS first_opt_in_day
  FROM analytics_player_days
  WHERE prompts > 0 AND user_id <> ''
  GROUP BY game_id, user_id) AS asked
WHERE asked.game_id = p.game_id AND asked.user_id = p.user_id;

-- From the sums there are, not from events: the raw events of old months may be gone.
INSERT INTO analytics_game_days
SELECT
  d.game_id, d.day,
  count(*) FILTER (WHERE d.user_id <> ''),
  count(*) FILTER (WHERE p.first_day = d.day),
  count(*) FILTER (WHERE p.first_day = d.day - 1),
  count(*) FILTER (WHERE p.first_day = d.day - 7),
  count(*) FILTER (WHERE p.first_day = d.day - 30),
  count(*) FILTER (WHERE p.first_prompt_day = d.day),
  count(*) FILTER (WHERE p.first_opt_in_day = d.day),
  sum(d.sessions), sum(d.session_micros)::bigint, sum(d.levels_completed), sum(d.levels_failed), sum(d.ads_started),
  sum(d.ad_revenue_micros)::bigint, sum(d.iap_revenue_micros)::bigint, sum(d.malformed)
FROM analytics_player_days d
LEFT JOIN analytics_players p ON p.game_id = d.game_id AND p.user_id = d.user_id
GROUP BY d.game_id, d.day;

-- What is left of a player's day is that there was one. The program before this one still writes the sums; the next release drops them.
ALTER TABLE analytics_player_days
  ALTER COLUMN events SET DEFAULT 0,
  ALTER COLUMN sessions SET DEFAULT 0,
  ALTER COLUMN session_micros SET DEFAULT 0,
  ALTER COLUMN levels_completed SET DEFAULT 0,
  ALTER COLUMN levels_failed SET DEFAULT 0,
  ALTER COLUMN prompts SET DEFAULT 0,
  ALTER COLUMN ads_started SET DEFAULT 0,
  ALTER COLUMN ad_revenue_micros SET DEFAULT 0,
  ALTER COLUMN iap_revenue_micros SET DEFAULT 0,
  ALTER COLUMN malformed SET DEFAULT 0;

-- Asking for each row whether its game is there took longer than writing the row. The rollup locks the games of a day
-- instead, and what goes with a game goes by the days of the game.
ALTER TABLE analytics_player_days DROP CONSTRAINT analytics_player_days_game_id_fkey;
ALTER TABLE analytics_players DROP CONSTRAINT analytics_players_game_id_fkey;
DROP INDEX idx_analytics_player_days_game;
DROP INDEX idx_analytics_players_first_day;

CREATE FUNCTION analytics_forget_players() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM analytics_player_days p USING gone WHERE p.day = gone.day AND p.game_id = gone.game_id;
  DELETE FROM analytics_players p
  WHERE p.game_id IN (SELECT game_id FROM gone) AND NOT EXISTS (SELECT FROM games WHERE games.id = p.game_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER analytics_game_days_gone AFTER DELETE ON analytics_game_days REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION analytics_forget_players();

-- Games with news for the learner; written with the news in one statement, so that no process that dies takes them along. A mark that was
-- made again since it was read stays.
CREATE TABLE learning_due (
  game_id uuid PRIMARY KEY,
  marks bigint NOT NULL DEFAULT 1
) WITH (fillfactor = 50);
INSERT INTO learning_due (game_id) SELECT DISTINCT game_id FROM analytics_game_days;
