-- A page by slug, along its unique index. $1 beginning of the slug, escaped, with %, $2 slug of the last game of the page before or null, $3 limit
SELECT g.id
FROM games g
WHERE g.slug LIKE $1 AND ($2::text IS NULL OR g.slug > $2)
ORDER BY g.slug
LIMIT $3
