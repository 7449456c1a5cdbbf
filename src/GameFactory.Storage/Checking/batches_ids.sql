SELECT id FROM batches
