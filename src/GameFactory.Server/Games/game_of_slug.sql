-- $1 slug
SELECT id FROM games WHERE slug = $1
