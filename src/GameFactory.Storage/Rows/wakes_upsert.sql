INSERT INTO wakes (kind, id, shard, due_at)
SELECT * FROM unnest($1::int[], $2::uuid[], $3::int[], $4::timestamptz[])
ON CONFLICT (kind, id) DO UPDATE SET due_at = excluded.due_at
