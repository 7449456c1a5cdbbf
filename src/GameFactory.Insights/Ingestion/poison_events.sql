SELECT id, game_id, event, error, received_at FROM analytics_poison_events ORDER BY received_at DESC, id LIMIT $1
