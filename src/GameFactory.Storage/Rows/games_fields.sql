-- What changes once or twice in a game's life. A null document leaves its column.
WITH updated AS (
  UPDATE games g
  SET name = w.name, slug = w.slug, github_repo = w.github_repo, github_repo_url = w.github_repo_url,
      selected_template = w.selected_template,
      gdd_spec = coalesce(w.gdd_spec, g.gdd_spec),
      analytics_spec = coalesce(w.analytics_spec, g.analytics_spec),
      selected_mechanics = coalesce(w.selected_mechanics, g.selected_mechanics)
  FROM unnest(
      $1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[],
      $9::jsonb[])
    AS w (id, name, slug, github_repo, github_repo_url, selected_template, gdd_spec, analytics_spec, selected_mechanics)
  WHERE g.id = w.id
  RETURNING 1)
SELECT 1 / (count(*) = $10)::int FROM updated
