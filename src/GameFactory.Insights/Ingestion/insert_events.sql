-- In the order of the key, so that two writers with the same events never wait for each other in a circle.
INSERT INTO analytics_events (id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp)
SELECT id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp
FROM event_staging
ORDER BY id, timestamp, place
ON CONFLICT DO NOTHING
