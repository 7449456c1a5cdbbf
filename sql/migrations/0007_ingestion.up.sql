-- Keys that a step hands over, and the months of events that were taken out of the database.

-- The name of the effect lets a repeated attempt find the key; from delivered_at on the game's repository holds its text.
ALTER TABLE analytics_write_keys
  ADD COLUMN effect varchar(200),
  ADD COLUMN delivered_at timestamptz;
CREATE INDEX idx_analytics_write_keys_effect ON analytics_write_keys (effect) WHERE effect IS NOT NULL;

-- One row a month from the moment on that it takes no more events. Each time is the end of a step; what is null is still to do.
CREATE TABLE analytics_retired_months (
  month date PRIMARY KEY,
  closed_at timestamptz NOT NULL DEFAULT now(),
  counted_at timestamptz,
  detached_at timestamptz,
  exported_at timestamptz,
  export_file text,
  export_rows bigint,
  export_sha256 text,
  dropped_at timestamptz,
  CONSTRAINT first_of_month CHECK (extract(day FROM month) = 1),
  CONSTRAINT detached_after_counting CHECK (detached_at IS NULL OR counted_at IS NOT NULL),
  CONSTRAINT exported_after_detaching CHECK (exported_at IS NULL OR (detached_at IS NOT NULL AND export_file IS NOT NULL AND export_rows IS NOT NULL AND export_sha256 IS NOT NULL)),
  CONSTRAINT dropped_after_export CHECK (dropped_at IS NULL OR exported_at IS NOT NULL)
);
