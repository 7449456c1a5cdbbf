-- Designed games as their players find them: of a batch ($1, or null), named by id or slug ($2, or null: those with simulated players), the newest ($3, or null: all).
SELECT *
FROM (
  SELECT
    b.simulated, g.id, g.genre,
    ARRAY(
      SELECT CASE jsonb_typeof(item) WHEN 'string' THEN item #>> '{}' ELSE item ->> 'name' END
      FROM jsonb_array_elements(g.selected_mechanics) AS item
      WHERE jsonb_typeof(item) = 'string' OR item ->> 'name' IS NOT NULL) AS mechanics,
    CASE jsonb_typeof(g.gdd_spec -> 'difficulty') WHEN 'number' THEN (g.gdd_spec ->> 'difficulty')::float8 ELSE 1 END AS difficulty,
    CASE WHEN g.gdd_spec #>> '{economy,freeLevels}' ~ '^[0-9]{1,2}$' THEN (g.gdd_spec #>> '{economy,freeLevels}')::integer ELSE 3 END AS free_levels,
    CASE jsonb_typeof(g.gdd_spec #> '{economy,adGating}') WHEN 'boolean' THEN (g.gdd_spec #> '{economy,adGating}')::boolean ELSE true END AS ad_gating,
    g.slug, b.created_at, g.batch_index
  FROM games g
  JOIN batches b ON b.id = g.batch_id
  WHERE jsonb_typeof(g.selected_mechanics) = 'array' AND g.selected_mechanics <> '[]'
    AND ($1::uuid IS NULL OR g.batch_id = $1)
    AND (($2::text[] IS NULL AND b.simulated) OR g.slug = ANY ($2) OR g.id::text = ANY ($2))
  ORDER BY b.created_at DESC, g.batch_index DESC
  LIMIT $3::integer
) AS chosen
ORDER BY created_at, batch_index
