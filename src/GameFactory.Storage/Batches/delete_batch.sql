WITH logs AS (
  DELETE FROM generation_logs WHERE batch_id = $1::uuid),
waking AS (
  DELETE FROM wakes WHERE kind = 1 AND id = $1::uuid)
DELETE FROM batches WHERE id = $1::uuid
