-- What step 12 advises for the next batch of a genre: one row for simulated and one for real players, never pooled.
CREATE TABLE learning_advice (
  simulated boolean NOT NULL,
  genre varchar(100) NOT NULL,
  advice jsonb NOT NULL,
  game_id uuid,
  written_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (simulated, genre)
);
COMMENT ON COLUMN learning_advice.game_id IS 'The game whose step 12 wrote it last, null after a rebuild; the game may be gone, so there is no foreign key';
