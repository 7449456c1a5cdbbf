-- The wake stays until the tombstone is saved: whoever dies in between is followed by another one.
WITH logs AS (
  DELETE FROM generation_logs WHERE batch_id = $1::uuid)
DELETE FROM batches WHERE id = $1::uuid
