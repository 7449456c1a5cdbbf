UPDATE wakes SET due_at = now() + $4::interval WHERE kind = $1::smallint AND id = $2::uuid AND due_at = $3::timestamptz
