-- $1: JSON array of the catalogue's rows. A second run with the same catalogue writes nothing; ids of rows that exist stay, since weights point at them.
WITH catalogue AS (
  SELECT *
  FROM jsonb_to_recordset($1::jsonb) AS row(
    id uuid, name text, source_url text, flame_example text, genre_tags jsonb, input_model text, complexity integer,
    description text, code_snippet text, compatible_with_ads boolean, compatible_with_levels boolean, is_active boolean)
)
INSERT INTO mechanics AS m (
  id, name, source_url, flame_example, genre_tags, input_model, complexity,
  description, code_snippet, compatible_with_ads, compatible_with_levels, is_active)
SELECT
  id, name, source_url, flame_example, genre_tags, input_model, complexity,
  description, code_snippet, compatible_with_ads, compatible_with_levels, is_active
FROM catalogue
ON CONFLICT (name) DO UPDATE SET
  source_url = excluded.source_url,
  flame_example = excluded.flame_example,
  genre_tags = excluded.genre_tags,
  input_model = excluded.input_model,
  complexity = excluded.complexity,
  description = excluded.description,
  code_snippet = excluded.code_snippet,
  compatible_with_ads = excluded.compatible_with_ads,
  compatible_with_levels = excluded.compatible_with_levels,
  is_active = excluded.is_active
WHERE (m.source_url, m.flame_example, m.genre_tags, m.input_model, m.complexity,
       m.description, m.code_snippet, m.compatible_with_ads, m.compatible_with_levels, m.is_active)
  IS DISTINCT FROM
      (excluded.source_url, excluded.flame_example, excluded.genre_tags, excluded.input_model, excluded.complexity,
       excluded.description, excluded.code_snippet, excluded.compatible_with_ads, excluded.compatible_with_levels, excluded.is_active)
