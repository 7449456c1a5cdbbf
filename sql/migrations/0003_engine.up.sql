-- What the engine adds beside the schema document: every new column nullable or defaulted. The events move to a new table, hence:
-- major

-- analytics_events becomes partitioned by month (UTC), with the rows it has. Its primary key has to take the partition
-- column in: the one difference from the document. There is no default partition, because with one a partition can
-- no longer be detached concurrently.
CREATE TABLE analytics_events_partitioned (LIKE analytics_events INCLUDING DEFAULTS) PARTITION BY RANGE (timestamp);

DO $$
DECLARE
  this_month timestamp := date_trunc('month', now() AT TIME ZONE 'UTC');
  month_start timestamp;
BEGIN
  FOR month_start IN
    SELECT generate_series(this_month - interval '1 month', this_month + interval '3 months', interval '1 month')
    UNION
    SELECT date_trunc('month', timestamp AT TIME ZONE 'UTC') FROM analytics_events
    ORDER BY 1
  LOOP
    EXECUTE format(
      'CREATE TABLE %I PARTITION OF analytics_events_partitioned FOR VALUES FROM (%L) TO (%L)',
      'analytics_events_' || to_char(month_start, 'YYYY_MM'),
      to_char(month_start, 'YYYY-MM-DD') || ' 00:00:00+00',
      to_char(month_start + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
  END LOOP;
END
$$;

INSERT INTO analytics_events_partitioned SELECT * FROM analytics_events;
DROP TABLE analytics_events;
ALTER TABLE analytics_events_partitioned RENAME TO analytics_events;

ALTER TABLE analytics_events
  ADD CONSTRAINT analytics_events_pkey PRIMARY KEY (id, timestamp),
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

-- Batches ----------------------------------------------------------------------------------------------------------

ALTER TABLE batches
  ADD COLUMN paused_at timestamptz,
  ADD COLUMN inputs jsonb,
  ADD COLUMN simulated boolean NOT NULL DEFAULT false,
  ADD COLUMN seed bigint NOT NULL DEFAULT 0,
  ADD COLUMN priority integer NOT NULL DEFAULT 0,
  ADD COLUMN win_size integer NOT NULL DEFAULT 200,
  ADD COLUMN request_id text;
COMMENT ON COLUMN batches.inputs IS 'What the start of the batch froze: learned weights and the set to compare with';
COMMENT ON COLUMN batches.win_size IS 'How many games of the batch may be unfinished below step 11 at once';
COMMENT ON COLUMN batches.request_id IS 'The id of the request that created the batch: the same id gets the same batch';

-- Games: updated with every transition, so the pages keep room and are cleaned early. ---------------------------------

ALTER TABLE games
  ADD COLUMN batch_index integer,
  ADD COLUMN seed bigint NOT NULL DEFAULT 0,
  ADD COLUMN run integer NOT NULL DEFAULT 1,
  ADD COLUMN paused_at timestamptz,
  ADD COLUMN attempt_id uuid,
  ADD COLUMN lease_holder uuid,
  ADD COLUMN waiting_reason text,
  ADD COLUMN next_wake_at timestamptz,
  ADD COLUMN forked_from uuid,
  ADD COLUMN head_commit varchar(64),
  ADD COLUMN simulated boolean NOT NULL DEFAULT false,
  SET (
    fillfactor = 60,
    autovacuum_vacuum_scale_factor = 0.1,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0.05
  );
COMMENT ON COLUMN games.run IS 'How often the game was rewound, from 1';
COMMENT ON COLUMN games.lease_holder IS 'The runner (silo incarnation) that holds the current attempt';

-- Leases that ran out are found by their holder. A silo keeps its games from step to step, so the value seldom changes and
-- the index does not cost a transition its place in the page. The other index pages through the games of a batch.
CREATE INDEX idx_games_lease_holder ON games (lease_holder) WHERE lease_holder IS NOT NULL;
CREATE UNIQUE INDEX idx_games_batch_index ON games (batch_id, batch_index);

-- A vacuum reads all six indexes of this table, the largest of the engine: not at every twentieth row.
ALTER TABLE game_steps
  ADD COLUMN attempt integer NOT NULL DEFAULT 0,
  ADD COLUMN waiting_reason text,
  ADD COLUMN next_attempt_at timestamptz,
  ADD COLUMN commit_id varchar(64),
  SET (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.2,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0.05
  );

-- A rewind copies the steps it undoes here before they start anew.
CREATE TABLE game_step_history (
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  run integer NOT NULL,
  step_number integer NOT NULL,
  id uuid NOT NULL,
  step_name varchar(100) NOT NULL,
  status varchar(50) NOT NULL,
  started_at timestamptz,
  completed_at timestamptz,
  retry_count integer NOT NULL DEFAULT 0,
  max_retries integer NOT NULL DEFAULT 3,
  error_message text,
  artifacts jsonb,
  validation_results jsonb,
  logs text,
  attempt integer NOT NULL DEFAULT 0,
  waiting_reason text,
  next_attempt_at timestamptz,
  commit_id varchar(64),
  archived_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (game_id, run, step_number)
);

ALTER TABLE game_builds
  ADD COLUMN verification varchar(20),
  ADD COLUMN artifact_kind varchar(40),
  ADD COLUMN run integer NOT NULL DEFAULT 1;
COMMENT ON COLUMN game_builds.verification IS 'How the build was checked: compiled, or only read';

-- Durable appointments -----------------------------------------------------------------------------------------------

-- Narrow on purpose: the whole table is a handful of pages even with 100,000 games waiting. Rows come and go all the
-- time, so dead ones are cleaned after a few hundred, whatever the size of the table.
CREATE TABLE wakes (
  id uuid NOT NULL,
  kind smallint NOT NULL,
  shard smallint NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (kind, id)
) WITH (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_threshold = 500,
  autovacuum_vacuum_cost_delay = 0,
  autovacuum_analyze_scale_factor = 0.1
);
CREATE INDEX idx_wakes_shard_due ON wakes (shard, due_at);

-- One row per silo incarnation. An attempt's lease is its holder's row, so a silo renews all its leases with one write.
CREATE TABLE runners (
  id uuid PRIMARY KEY,
  silo varchar(200) NOT NULL,
  process_id integer NOT NULL,
  started_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  gate bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE settings (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Answers already given: a command repeated under the same request id gets the answer of the first time.
-- The target may be gone by then, so there is no foreign key.
CREATE TABLE command_requests (
  target uuid NOT NULL,
  request_id text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (target, request_id)
);

-- The same for creates, which have no target yet: the request names the batch it made.
CREATE TABLE batch_requests (
  request_id text PRIMARY KEY,
  target uuid NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now()
);
