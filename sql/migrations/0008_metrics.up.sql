-- Levels, failed rollups, and what analysts may read.

-- What players did on each level, per game and day; it outlives the months of raw events, as the other sums do. Levels that an
-- event does not name are not in it.
CREATE TABLE analytics_level_days (
  day date NOT NULL,
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  level integer NOT NULL,
  starts integer NOT NULL,
  completes integer NOT NULL,
  fails integer NOT NULL,
  prompts integer NOT NULL,
  ads_started integer NOT NULL,
  ads_completed integer NOT NULL,
  unlocks integer NOT NULL,
  PRIMARY KEY (day, game_id, level)
);
CREATE INDEX idx_analytics_level_days_game ON analytics_level_days (game_id, day);

-- Days that were counted before there were levels are counted again.
INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT DISTINCT day, -1 FROM analytics_player_days
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1;

ALTER TABLE analytics_rollups ADD COLUMN error text;
COMMENT ON COLUMN analytics_rollups.error IS 'Why the run failed; its days stay marked. Null when it ended well';

-- The rollup looks for install days whose retention is due; this keeps the look as short as the last month.
CREATE INDEX idx_game_metrics_maturing ON game_metrics (date) WHERE installs > 0 AND retention_d30 IS NULL;

-- What analysts may read: views that name their units, without ids of players. ./factory db analyst gives a role access to
-- this schema and to nothing else. Every view says whether players are real or simulated: never add up the two.
CREATE SCHEMA analyst;
COMMENT ON SCHEMA analyst IS 'Documented views for reading; see \d+ and the comments on their columns';

CREATE VIEW analyst.batches AS
SELECT id AS batch_id, name, status, CASE WHEN simulated THEN 'simulated' ELSE 'real' END AS players, game_count AS games_asked, genre_mix, created_at, started_at, completed_at
FROM public.batches;
COMMENT ON VIEW analyst.batches IS 'Batches of games';
COMMENT ON COLUMN analyst.batches.players IS 'real or simulated; fixed for ever when the batch is made';
COMMENT ON COLUMN analyst.batches.games_asked IS 'Games that were ordered';
COMMENT ON COLUMN analyst.batches.genre_mix IS 'JSON: genres with their relative shares';

CREATE VIEW analyst.games AS
SELECT
  id AS game_id, batch_id, name, slug, genre, status, CASE WHEN simulated THEN 'simulated' ELSE 'real' END AS players, current_step AS steps_done,
  CASE jsonb_typeof(selected_mechanics)
    WHEN 'array' THEN ARRAY(SELECT m.value ->> 'name' FROM jsonb_array_elements(selected_mechanics) WITH ORDINALITY AS m ORDER BY m.ordinality)
    ELSE '{}'
  END AS mechanics,
  selected_template AS template, created_at, published_at
FROM public.games;
COMMENT ON VIEW analyst.games IS 'Games with their mechanics';
COMMENT ON COLUMN analyst.games.players IS 'real or simulated; never add up the two';
COMMENT ON COLUMN analyst.games.steps_done IS 'Last completed step, 0 to 12';
COMMENT ON COLUMN analyst.games.mechanics IS 'Names of its mechanics, the core first';

CREATE VIEW analyst.daily_metrics AS
SELECT
  m.date AS day, m.game_id, g.slug, g.name, g.genre, g.batch_id, CASE WHEN g.simulated THEN 'simulated' ELSE 'real' END AS players,
  m.installs, m.dau AS daily_active_players, m.sessions, m.avg_session_duration_seconds AS avg_session_seconds,
  m.retention_d1 AS retention_day_1_share, m.retention_d7 AS retention_day_7_share, m.retention_d30 AS retention_day_30_share,
  m.levels_completed, m.levels_failed, round(m.levels_completed::numeric / nullif(m.levels_completed + m.levels_failed, 0), 4) AS completion_share,
  m.ad_impressions, m.ad_revenue_cents, m.iap_revenue_cents, m.score
FROM public.game_metrics m
JOIN public.games g ON g.id = m.game_id;
COMMENT ON VIEW analyst.daily_metrics IS 'One row per game and UTC day that had events';
COMMENT ON COLUMN analyst.daily_metrics.day IS 'UTC day';
COMMENT ON COLUMN analyst.daily_metrics.players IS 'real or simulated; never add up the two';
COMMENT ON COLUMN analyst.daily_metrics.installs IS 'Players whose first event ever falls on the day';
COMMENT ON COLUMN analyst.daily_metrics.daily_active_players IS 'Distinct players with an event';
COMMENT ON COLUMN analyst.daily_metrics.sessions IS 'Per player and session id; a gap of more than 30 minutes starts another, and so does midnight UTC';
COMMENT ON COLUMN analyst.daily_metrics.avg_session_seconds IS 'Seconds';
COMMENT ON COLUMN analyst.daily_metrics.retention_day_1_share IS 'Share (0 to 1) of the installs of this day with an event on exactly the next day; null until that day is over, or without installs';
COMMENT ON COLUMN analyst.daily_metrics.retention_day_7_share IS 'The same for day +7';
COMMENT ON COLUMN analyst.daily_metrics.retention_day_30_share IS 'The same for day +30';
COMMENT ON COLUMN analyst.daily_metrics.completion_share IS 'Share (0 to 1) of the levels that ended which were won; null without any';
COMMENT ON COLUMN analyst.daily_metrics.ad_impressions IS 'Rewarded ads that began';
COMMENT ON COLUMN analyst.daily_metrics.ad_revenue_cents IS 'US cents, of ads watched to the end';
COMMENT ON COLUMN analyst.daily_metrics.iap_revenue_cents IS 'US cents; a purchase counts once, on the day of its earliest event';
COMMENT ON COLUMN analyst.daily_metrics.score IS '0 to 100; 50 is the median game of the market; null when nothing of it is known';

CREATE VIEW analyst.level_days AS
SELECT
  l.day, l.game_id, g.slug, g.name, g.genre, g.batch_id, CASE WHEN g.simulated THEN 'simulated' ELSE 'real' END AS players,
  l.level, l.starts, l.completes, l.fails, l.prompts, l.ads_started, l.ads_completed, l.unlocks
FROM public.analytics_level_days l
JOIN public.games g ON g.id = l.game_id;
COMMENT ON VIEW analyst.level_days IS 'The funnel: events per game, UTC day and level';
COMMENT ON COLUMN analyst.level_days.day IS 'UTC day';
COMMENT ON COLUMN analyst.level_days.players IS 'real or simulated; never add up the two';
COMMENT ON COLUMN analyst.level_days.starts IS 'Events, not players: who plays a level twice counts twice';
COMMENT ON COLUMN analyst.level_days.prompts IS 'Times an ad was offered for the locked level';
COMMENT ON COLUMN analyst.level_days.ads_started IS 'Rewarded ads that began at the level';
COMMENT ON COLUMN analyst.level_days.ads_completed IS 'Those watched to the end';
COMMENT ON COLUMN analyst.level_days.unlocks IS 'Times the level became playable';

CREATE VIEW analyst.mechanic_weights AS
SELECT m.name AS mechanic, w.genre, w.weight, w.sample_count AS games, w.avg_retention_d7 AS avg_retention_day_7_share, w.avg_completion_rate AS avg_completion_share, w.avg_ad_opt_in_rate AS avg_ad_opt_in_share, w.last_updated
FROM public.learning_weights w
JOIN public.mechanics m ON m.id = w.mechanic_id;
COMMENT ON VIEW analyst.mechanic_weights IS 'What was learned of each mechanic in each genre';
COMMENT ON COLUMN analyst.mechanic_weights.weight IS '0 to 10; 1 is average';
COMMENT ON COLUMN analyst.mechanic_weights.games IS 'Games with the mechanic in the genre whose day 7 is known; 0 with a weight other than 1: borrowed from other genres';
COMMENT ON COLUMN analyst.mechanic_weights.avg_retention_day_7_share IS 'Share (0 to 1) of their players who came back on exactly day +7';
COMMENT ON COLUMN analyst.mechanic_weights.avg_completion_share IS 'Share (0 to 1) of their levels that ended which were won';
COMMENT ON COLUMN analyst.mechanic_weights.avg_ad_opt_in_share IS 'Share (0 to 1) of their players asked who began an ad';
