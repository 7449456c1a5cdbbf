-- Designed games of a batch ($1), as their players find them. A row with nulls: the batch has none yet.
SELECT
  b.simulated, g.id, g.genre,
  ARRAY(
    SELECT CASE jsonb_typeof(item) WHEN 'string' THEN item #>> '{}' ELSE item ->> 'name' END
    FROM jsonb_array_elements(coalesce(g.selected_mechanics, '[]')) AS item),
  coalesce((g.gdd_spec ->> 'difficulty')::float8, 1),
  coalesce((g.gdd_spec #>> '{economy,freeLevels}')::integer, 3),
  coalesce((g.gdd_spec #>> '{economy,adGating}')::boolean, true)
FROM batches b
LEFT JOIN games g ON g.batch_id = b.id AND g.selected_mechanics <> '[]'
WHERE b.id = $1
ORDER BY g.batch_index
