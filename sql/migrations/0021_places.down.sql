DROP INDEX idx_batches_created;
