DROP VIEW game_activity;
ALTER TABLE runners DROP COLUMN waits;
