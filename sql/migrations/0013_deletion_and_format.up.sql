-- While a batch is being deleted its row says so.
ALTER TABLE batches
  ADD COLUMN deleting_at timestamptz,
  ADD COLUMN deletes_repositories boolean NOT NULL DEFAULT false,
  ADD COLUMN deletion_waits text;
COMMENT ON COLUMN batches.deletion_waits IS 'Why the deletion does not go on just now';

-- The newest format of states that a silo can write. The program before this one does not say and writes the first.
ALTER TABLE runners ADD COLUMN format integer NOT NULL DEFAULT 1;
