-- $1 genres, $2 simulated, $3 limit. Oldest first, so that the nearest of equals is the one that was there first.
SELECT coalesce(
  jsonb_agg(
    jsonb_build_object(
      'game', id, 'title', name, 'genre', genre,
      'mechanics', (SELECT coalesce(jsonb_agg(item ->> 'name' ORDER BY place), '[]') FROM jsonb_array_elements(selected_mechanics) WITH ORDINALITY AS m (item, place)),
      'coreLoop', gdd_spec -> 'coreLoop', 'style', gdd_spec -> 'style', 'theme', gdd_spec -> 'theme', 'difficulty', gdd_spec -> 'difficulty',
      'freeLevels', gdd_spec #> '{economy,freeLevels}', 'adGating', gdd_spec #> '{economy,adGating}')
    ORDER BY created_at, id),
  '[]')::text
FROM (
  SELECT * FROM games
  WHERE genre = ANY ($1::text[]) AND simulated = $2 AND status IN ('completed', 'published')
    AND gdd_spec ? 'coreLoop' AND gdd_spec ? 'style' AND gdd_spec ? 'economy' AND jsonb_typeof(selected_mechanics) = 'array'
  ORDER BY created_at DESC, id DESC
  LIMIT $3
) AS newest
