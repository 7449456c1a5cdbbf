CREATE TEMPORARY TABLE IF NOT EXISTS event_staging (
  place integer NOT NULL,
  id uuid NOT NULL,
  game_id uuid NOT NULL,
  event_type text NOT NULL,
  user_id text,
  session_id text,
  level integer,
  properties jsonb NOT NULL,
  device_info jsonb NOT NULL,
  timestamp timestamptz NOT NULL
) ON COMMIT DELETE ROWS
