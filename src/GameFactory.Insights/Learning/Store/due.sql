-- At most $1 games with news, and how often they were marked.
SELECT game_id, marks FROM learning_due ORDER BY game_id LIMIT $1
