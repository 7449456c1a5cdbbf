-- The ten tables of the schema document: every column, default, check, key and index under the document's names.
-- This is the baseline: a database that the Python prototype made holds exactly this, and is adopted at this version.
-- What the engine adds, and the partitions of analytics_events, follow in 0003.

CREATE TABLE batches (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(255) NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'pending',
  game_count integer NOT NULL DEFAULT 10,
  genre_mix jsonb NOT NULL DEFAULT '[]',
  constraints jsonb DEFAULT '{}',
  created_at timestamptz DEFAULT now(),
  started_at timestamptz,
  completed_at timestamptz,
  CONSTRAINT valid_status CHECK (status IN (
    'pending', 'running', 'completed', 'failed', 'cancelled'
  ))
);

CREATE TABLE games (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  batch_id uuid REFERENCES batches (id) ON DELETE CASCADE,
  name varchar(255) NOT NULL,
  slug varchar(255) NOT NULL UNIQUE,
  genre varchar(100) NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'created',
  current_step integer NOT NULL DEFAULT 0,
  github_repo varchar(255),
  github_repo_url varchar(500),
  gdd_spec jsonb DEFAULT '{}',
  analytics_spec jsonb DEFAULT '{}',
  selected_mechanics jsonb DEFAULT '[]',
  selected_template varchar(255),
  created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(),
  published_at timestamptz,
  CONSTRAINT valid_status CHECK (status IN (
    'created', 'in_progress', 'completed', 'failed', 'cancelled', 'published'
  )),
  CONSTRAINT valid_step CHECK (current_step >= 0 AND current_step <= 12)
);

CREATE INDEX idx_games_batch_id ON games (batch_id);
CREATE INDEX idx_games_status ON games (status);
CREATE INDEX idx_games_genre ON games (genre);

CREATE TABLE game_steps (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  step_number integer NOT NULL,
  step_name varchar(100) NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'pending',
  started_at timestamptz,
  completed_at timestamptz,
  retry_count integer NOT NULL DEFAULT 0,
  max_retries integer NOT NULL DEFAULT 3,
  error_message text,
  artifacts jsonb DEFAULT '{}',
  validation_results jsonb DEFAULT '{}',
  logs text,
  CONSTRAINT valid_status CHECK (status IN (
    'pending', 'running', 'completed', 'failed', 'skipped'
  )),
  CONSTRAINT unique_game_step UNIQUE (game_id, step_number)
);

CREATE INDEX idx_game_steps_game_id ON game_steps (game_id);
CREATE INDEX idx_game_steps_status ON game_steps (status);

CREATE TABLE mechanics (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(255) NOT NULL UNIQUE,
  source_url varchar(500) NOT NULL,
  flame_example varchar(255),
  genre_tags jsonb NOT NULL DEFAULT '[]',
  input_model varchar(100) NOT NULL,
  complexity integer NOT NULL DEFAULT 1,
  description text,
  code_snippet text,
  compatible_with_ads boolean DEFAULT true,
  compatible_with_levels boolean DEFAULT true,
  is_active boolean DEFAULT true,
  created_at timestamptz DEFAULT now(),
  CONSTRAINT valid_complexity CHECK (complexity >= 1 AND complexity <= 5),
  CONSTRAINT valid_input_model CHECK (input_model IN (
    'tap', 'drag', 'joystick', 'tilt', 'swipe', 'multi_touch'
  ))
);

CREATE INDEX idx_mechanics_genre_tags ON mechanics USING GIN (genre_tags);
CREATE INDEX idx_mechanics_active ON mechanics (is_active) WHERE is_active = true;

CREATE TABLE game_assets (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  asset_type varchar(100) NOT NULL,
  filename varchar(255) NOT NULL,
  storage_url varchar(500),
  local_path varchar(500),
  ai_prompt text,
  ai_model varchar(100),
  width integer,
  height integer,
  format varchar(50),
  metadata jsonb DEFAULT '{}',
  created_at timestamptz DEFAULT now(),
  CONSTRAINT valid_asset_type CHECK (asset_type IN (
    'sprite', 'background', 'ui_element', 'particle',
    'sound_effect', 'music', 'icon', 'splash'
  ))
);

CREATE INDEX idx_game_assets_game_id ON game_assets (game_id);
CREATE INDEX idx_game_assets_type ON game_assets (asset_type);

CREATE TABLE game_builds (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  build_number integer NOT NULL,
  status varchar(50) NOT NULL DEFAULT 'pending',
  platform varchar(50) NOT NULL DEFAULT 'android',
  build_type varchar(50) NOT NULL DEFAULT 'debug',
  artifact_url varchar(500),
  logs_url varchar(500),
  github_run_id bigint,
  github_workflow varchar(255),
  version_name varchar(50),
  version_code integer,
  file_size_bytes bigint,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz DEFAULT now(),
  CONSTRAINT valid_status CHECK (status IN (
    'pending', 'running', 'success', 'failure', 'cancelled'
  )),
  CONSTRAINT valid_platform CHECK (platform IN ('android', 'ios', 'web')),
  CONSTRAINT valid_build_type CHECK (build_type IN ('debug', 'profile', 'release'))
);

CREATE INDEX idx_game_builds_game_id ON game_builds (game_id);
CREATE INDEX idx_game_builds_status ON game_builds (status);

CREATE TABLE analytics_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  event_type varchar(100) NOT NULL,
  user_id varchar(255),
  session_id varchar(255),
  level integer,
  properties jsonb DEFAULT '{}',
  device_info jsonb DEFAULT '{}',
  timestamp timestamptz NOT NULL,
  received_at timestamptz DEFAULT now(),
  CONSTRAINT valid_event_type CHECK (event_type IN (
    'game_start', 'level_start', 'level_complete', 'level_fail',
    'unlock_prompt_shown', 'rewarded_ad_started', 'rewarded_ad_completed',
    'rewarded_ad_failed', 'level_unlocked', 'iap_initiated', 'iap_completed'
  ))
);

CREATE INDEX idx_analytics_events_game_id ON analytics_events (game_id);
CREATE INDEX idx_analytics_events_type ON analytics_events (event_type);
CREATE INDEX idx_analytics_events_timestamp ON analytics_events (timestamp);

CREATE TABLE game_metrics (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  game_id uuid NOT NULL REFERENCES games (id) ON DELETE CASCADE,
  date date NOT NULL,
  installs integer DEFAULT 0,
  dau integer DEFAULT 0,
  sessions integer DEFAULT 0,
  avg_session_duration_seconds integer DEFAULT 0,
  retention_d1 numeric(5,4) DEFAULT 0,
  retention_d7 numeric(5,4) DEFAULT 0,
  retention_d30 numeric(5,4) DEFAULT 0,
  levels_completed integer DEFAULT 0,
  levels_failed integer DEFAULT 0,
  ad_impressions integer DEFAULT 0,
  ad_revenue_cents integer DEFAULT 0,
  iap_revenue_cents integer DEFAULT 0,
  score numeric(10,4) DEFAULT 0,
  created_at timestamptz DEFAULT now(),
  CONSTRAINT unique_game_date UNIQUE (game_id, date)
);

CREATE INDEX idx_game_metrics_game_id ON game_metrics (game_id);
CREATE INDEX idx_game_metrics_date ON game_metrics (date);
CREATE INDEX idx_game_metrics_score ON game_metrics (score DESC);

CREATE TABLE learning_weights (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  mechanic_id uuid NOT NULL REFERENCES mechanics (id) ON DELETE CASCADE,
  genre varchar(100) NOT NULL,
  weight numeric(5,4) NOT NULL DEFAULT 1.0,
  sample_count integer NOT NULL DEFAULT 0,
  avg_retention_d7 numeric(5,4) DEFAULT 0,
  avg_completion_rate numeric(5,4) DEFAULT 0,
  avg_ad_opt_in_rate numeric(5,4) DEFAULT 0,
  last_updated timestamptz DEFAULT now(),
  CONSTRAINT unique_mechanic_genre UNIQUE (mechanic_id, genre),
  CONSTRAINT valid_weight CHECK (weight >= 0 AND weight <= 10)
);

CREATE INDEX idx_learning_weights_mechanic ON learning_weights (mechanic_id);
CREATE INDEX idx_learning_weights_genre ON learning_weights (genre);

CREATE TABLE generation_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  batch_id uuid REFERENCES batches (id) ON DELETE SET NULL,
  game_id uuid REFERENCES games (id) ON DELETE SET NULL,
  step_number integer,
  log_level varchar(20) NOT NULL DEFAULT 'info',
  log_type varchar(100) NOT NULL,
  message text NOT NULL,
  metadata jsonb DEFAULT '{}',
  created_at timestamptz DEFAULT now(),
  CONSTRAINT valid_log_level CHECK (log_level IN (
    'debug', 'info', 'warning', 'error', 'critical'
  ))
);

CREATE INDEX idx_generation_logs_batch ON generation_logs (batch_id);
CREATE INDEX idx_generation_logs_game ON generation_logs (game_id);
CREATE INDEX idx_generation_logs_created ON generation_logs (created_at);

CREATE INDEX idx_games_batch_status ON games (batch_id, status);
CREATE INDEX idx_game_steps_status_step ON game_steps (status, step_number);
CREATE INDEX idx_analytics_game_type_time ON analytics_events (game_id, event_type, timestamp);
CREATE INDEX idx_metrics_game_date_score ON game_metrics (game_id, date DESC, score DESC);

CREATE INDEX idx_games_active ON games (status) WHERE status NOT IN ('cancelled', 'failed');
CREATE INDEX idx_steps_pending ON game_steps (game_id, step_number) WHERE status = 'pending';
