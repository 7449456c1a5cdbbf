SELECT kind::int, id, due_at
FROM wakes
WHERE shard = $1::smallint AND due_at <= now() AND (due_at, id) > ($2::timestamptz, $3::uuid)
ORDER BY due_at, id
LIMIT $4
