ALTER TABLE runners DROP COLUMN format;
ALTER TABLE batches
  DROP COLUMN deletion_waits,
  DROP COLUMN deletes_repositories,
  DROP COLUMN deleting_at;
