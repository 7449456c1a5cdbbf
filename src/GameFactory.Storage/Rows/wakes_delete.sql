DELETE FROM wakes w USING unnest($1::int[], $2::uuid[]) AS gone (kind, id) WHERE w.kind = gone.kind AND w.id = gone.id
