-- What moves with every transition. No value in an index changes unless the status does, so the row mostly stays in its page.
WITH updated AS (
  UPDATE games g
  SET status = w.status, current_step = w.current_step, run = w.run, updated_at = w.updated_at,
      published_at = w.published_at, paused_at = w.paused_at, attempt_id = w.attempt_id, lease_holder = w.lease_holder,
      waiting_reason = w.waiting_reason, next_wake_at = w.next_wake_at, head_commit = w.head_commit
  FROM unnest(
      $1::uuid[], $2::text[], $3::int[], $4::int[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[],
      $8::uuid[], $9::uuid[], $10::text[], $11::timestamptz[], $12::text[])
    AS w (id, status, current_step, run, updated_at, published_at, paused_at, attempt_id, lease_holder,
          waiting_reason, next_wake_at, head_commit)
  WHERE g.id = w.id
  RETURNING 1)
SELECT 1 / (count(*) = $13)::int FROM updated
