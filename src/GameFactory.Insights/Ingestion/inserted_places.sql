-- Which of the staged events this transaction stored; asked only when some were there before.
SELECT DISTINCT ON (s.id, s.timestamp) s.place
FROM event_staging s
JOIN analytics_events e ON e.id = s.id AND e.timestamp = s.timestamp
WHERE e.xmin = pg_current_xact_id()::xid
ORDER BY s.id, s.timestamp, s.place
