DROP VIEW analyst.mechanic_weights;
DROP VIEW analyst.level_days;
DROP VIEW analyst.daily_metrics;
DROP VIEW analyst.games;
DROP VIEW analyst.batches;
DROP SCHEMA analyst;
DROP INDEX idx_game_metrics_maturing;
ALTER TABLE analytics_rollups DROP COLUMN error;
DROP TABLE analytics_level_days;
