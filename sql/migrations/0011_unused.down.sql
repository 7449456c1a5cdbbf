ALTER TABLE batches ADD COLUMN request_id text;
COMMENT ON COLUMN batches.request_id IS 'The id of the request that created the batch: the same id gets the same batch';
CREATE TABLE command_requests (
  target uuid NOT NULL,
  request_id text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (target, request_id)
);
CREATE TABLE batch_requests (
  request_id text PRIMARY KEY,
  target uuid NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now()
);
