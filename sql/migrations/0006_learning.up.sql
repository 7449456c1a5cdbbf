-- What the learner adds: the history it learns from, people's rules, and the fit that choices are drawn from.

-- One row a game that had players. There is no foreign key: what a deleted game taught stays known.
CREATE TABLE learning_outcomes (
  game_id uuid PRIMARY KEY,
  batch_id uuid NOT NULL,
  batch_at timestamptz NOT NULL,
  simulated boolean NOT NULL,
  genre varchar(100) NOT NULL,
  mechanics text[] NOT NULL,
  day_one_players bigint NOT NULL,
  day_one_returned bigint NOT NULL,
  day_seven_players bigint NOT NULL,
  day_seven_returned bigint NOT NULL,
  levels_ended bigint NOT NULL,
  levels_completed bigint NOT NULL,
  prompted bigint NOT NULL,
  opted_in bigint NOT NULL,
  forgotten boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  learned_at timestamptz,
  CONSTRAINT possible_counts CHECK (
    day_one_returned >= 0 AND day_one_returned <= day_one_players
    AND day_seven_returned >= 0 AND day_seven_returned <= day_seven_players
    AND levels_completed >= 0 AND levels_completed <= levels_ended
    AND opted_in >= 0 AND opted_in <= prompted
  )
);
CREATE INDEX idx_learning_outcomes_new ON learning_outcomes (simulated) WHERE learned_at IS NULL AND NOT forgotten;
COMMENT ON COLUMN learning_outcomes.batch_at IS 'When the batch was created: older batches weigh less';
COMMENT ON COLUMN learning_outcomes.day_seven_players IS 'Players whose day +7 is closed; 0 means not known yet';
COMMENT ON COLUMN learning_outcomes.forgotten IS 'Set aside by a reset; a rebuild can take it back';
COMMENT ON COLUMN learning_outcomes.learned_at IS 'When a fit took this version of the row in';

-- A genre of '' means every genre.
CREATE TABLE learning_rules (
  mechanic_id uuid NOT NULL REFERENCES mechanics (id) ON DELETE CASCADE,
  genre varchar(100) NOT NULL DEFAULT '',
  kind varchar(10) NOT NULL,
  reason text NOT NULL DEFAULT '',
  set_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (mechanic_id, genre),
  CONSTRAINT valid_kind CHECK (kind IN ('pin', 'ban'))
);

-- The latest fit of real and the one of simulated players: two rows at most, never pooled.
CREATE TABLE learning_fits (
  simulated boolean PRIMARY KEY,
  weights jsonb NOT NULL,
  next_batch integer NOT NULL,
  fitted_at timestamptz NOT NULL DEFAULT now()
);

-- The document's key allows one weight for a mechanic and genre. It shows the real players' fit; before there is one, the
-- simulated players', and says so here.
ALTER TABLE learning_weights ADD COLUMN simulated boolean NOT NULL DEFAULT false;
