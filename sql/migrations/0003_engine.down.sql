DROP TABLE batch_requests;
DROP TABLE command_requests;
DROP TABLE settings;
DROP TABLE runners;
DROP TABLE wakes;
DROP TABLE game_step_history;

ALTER TABLE game_builds
  DROP COLUMN verification,
  DROP COLUMN artifact_kind,
  DROP COLUMN run;

ALTER TABLE game_steps
  DROP COLUMN attempt,
  DROP COLUMN waiting_reason,
  DROP COLUMN next_attempt_at,
  DROP COLUMN commit_id,
  RESET (
    fillfactor,
    autovacuum_vacuum_scale_factor,
    autovacuum_vacuum_cost_delay,
    autovacuum_analyze_scale_factor
  );

ALTER TABLE games
  DROP COLUMN batch_index,
  DROP COLUMN seed,
  DROP COLUMN run,
  DROP COLUMN paused_at,
  DROP COLUMN attempt_id,
  DROP COLUMN lease_holder,
  DROP COLUMN waiting_reason,
  DROP COLUMN next_wake_at,
  DROP COLUMN forked_from,
  DROP COLUMN head_commit,
  DROP COLUMN simulated,
  RESET (
    fillfactor,
    autovacuum_vacuum_scale_factor,
    autovacuum_vacuum_cost_delay,
    autovacuum_analyze_scale_factor
  );

ALTER TABLE batches
  DROP COLUMN paused_at,
  DROP COLUMN inputs,
  DROP COLUMN simulated,
  DROP COLUMN seed,
  DROP COLUMN priority,
  DROP COLUMN win_size,
  DROP COLUMN request_id;

-- Back to one flat table. The document's key is the id alone; should an id stand there twice under different
-- timestamps, it is one event sent twice, and the earliest is kept.
CREATE TABLE analytics_events_flat (LIKE analytics_events INCLUDING DEFAULTS);
INSERT INTO analytics_events_flat SELECT DISTINCT ON (id) * FROM analytics_events ORDER BY id, timestamp;
DROP TABLE analytics_events;
ALTER TABLE analytics_events_flat RENAME TO analytics_events;

ALTER TABLE analytics_events
  ADD CONSTRAINT analytics_events_pkey PRIMARY KEY (id),
  ADD CONSTRAINT analytics_events_game_id_fkey FOREIGN KEY (game_id) REFERENCES games (id) ON DELETE CASCADE,
  ADD CONSTRAINT valid_event_type CHECK (event_type IN (
    'game_start', 'level_start', 'level_complete', 'level_fail',
    'unlock_prompt_shown', 'rewarded_ad_started', 'rewarded_ad_completed',
    'rewarded_ad_failed', 'level_unlocked', 'iap_initiated', 'iap_completed'
  ));
CREATE INDEX idx_analytics_events_game_id ON analytics_events (game_id);
CREATE INDEX idx_analytics_events_type ON analytics_events (event_type);
CREATE INDEX idx_analytics_events_timestamp ON analytics_events (timestamp);
CREATE INDEX idx_analytics_game_type_time ON analytics_events (game_id, event_type, timestamp);
