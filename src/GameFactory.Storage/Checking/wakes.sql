SELECT id, due_at FROM wakes WHERE kind = $1::int AND id = ANY ($2::uuid[])
