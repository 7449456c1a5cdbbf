DROP TABLE analytics_rollups;
DROP TABLE analytics_transactions;
DROP TABLE analytics_player_days;
DROP TABLE analytics_players;
DROP TABLE analytics_poison_events;
DROP TABLE analytics_dirty_days;
DROP TABLE analytics_write_keys;
