-- What players do: who may send events, which days have to be counted again, and the sums that the daily metrics follow from.

-- A key stands inside every copy of an app: it names the game and proves nothing more. Only its hash is kept.
CREATE TABLE analytics_write_keys (
  id uuid PRIMARY KEY,
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  key_sha256 bytea NOT NULL UNIQUE,
  purpose varchar(20) NOT NULL DEFAULT 'app',
  created_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT valid_hash CHECK (octet_length(key_sha256) = 32),
  CONSTRAINT valid_purpose CHECK (purpose IN ('app', 'backfill'))
);
CREATE INDEX idx_analytics_write_keys_game ON analytics_write_keys (game_id);
COMMENT ON COLUMN analytics_write_keys.purpose IS 'backfill: of a game with simulated players, may send events of any age';

-- Written by every flush of events. Lanes keep two writers from waiting for each other's row of today; the rollup removes a
-- mark only when no more marks were made since it read the day.
CREATE TABLE analytics_dirty_days (
  day date NOT NULL,
  lane smallint NOT NULL,
  marks bigint NOT NULL DEFAULT 1,
  PRIMARY KEY (day, lane)
) WITH (
  fillfactor = 50,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_threshold = 500,
  autovacuum_vacuum_cost_delay = 0
);

-- Events that the table refused though they had passed every check. The game may be gone, so there is no foreign key.
CREATE TABLE analytics_poison_events (
  id uuid NOT NULL,
  game_id uuid NOT NULL,
  event text NOT NULL,
  error text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, received_at)
);
CREATE INDEX idx_analytics_poison_events_received ON analytics_poison_events (received_at);

-- Sums from which the daily metrics follow; they outlive the months of raw events. '' is the sum of events without a user:
-- no player, and no row in analytics_players.
CREATE TABLE analytics_players (
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  user_id varchar(255) NOT NULL,
  first_day date NOT NULL,
  PRIMARY KEY (game_id, user_id)
);
CREATE INDEX idx_analytics_players_first_day ON analytics_players (first_day, game_id);

CREATE TABLE analytics_player_days (
  day date NOT NULL,
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  user_id varchar(255) NOT NULL,
  events integer NOT NULL,
  sessions integer NOT NULL,
  session_micros bigint NOT NULL,
  levels_completed integer NOT NULL,
  levels_failed integer NOT NULL,
  prompts integer NOT NULL,
  ads_started integer NOT NULL,
  ad_revenue_micros bigint NOT NULL,
  iap_revenue_micros bigint NOT NULL,
  malformed integer NOT NULL,
  PRIMARY KEY (day, game_id, user_id)
);
CREATE INDEX idx_analytics_player_days_game ON analytics_player_days (game_id);

-- A purchase counts once, at its earliest event, however often and on whatever day it is reported again.
CREATE TABLE analytics_transactions (
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  transaction_hash uuid NOT NULL,
  event_time timestamptz NOT NULL,
  event_id uuid NOT NULL,
  PRIMARY KEY (game_id, transaction_hash)
);

CREATE TABLE analytics_rollups (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  cause varchar(20) NOT NULL,
  days date[] NOT NULL,
  rows_written bigint NOT NULL,
  malformed bigint NOT NULL,
  started_at timestamptz NOT NULL,
  completed_at timestamptz NOT NULL,
  CONSTRAINT valid_cause CHECK (cause IN ('command', 'dirty', 'post_launch'))
);
