-- Games of an adopted database have no place in their batch; lists go by it. Batches are listed by when they were made.
UPDATE games g
SET batch_index = p.place
FROM (
  SELECT x.id, coalesce(m.most, -1) + row_number() OVER (PARTITION BY x.batch_id ORDER BY x.created_at, x.id) AS place
  FROM games x
  LEFT JOIN (SELECT batch_id, max(batch_index) AS most FROM games GROUP BY batch_id) m ON m.batch_id = x.batch_id
  WHERE x.batch_index IS NULL AND x.batch_id IS NOT NULL
) p
WHERE p.id = g.id;
CREATE INDEX idx_batches_created ON batches (created_at DESC, id);
