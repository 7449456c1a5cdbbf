-- Log lines outlive their game by the schema's foreign key; of a deleted batch they go first.
WITH logs AS (
  DELETE FROM generation_logs WHERE game_id = ANY ($1::uuid[])),
waking AS (
  DELETE FROM wakes WHERE kind = 2 AND id = ANY ($1::uuid[]))
DELETE FROM games WHERE id = ANY ($1::uuid[])
