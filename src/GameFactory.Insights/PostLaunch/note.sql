INSERT INTO generation_logs (batch_id, log_type, message)
SELECT $1, 'command', line FROM unnest($2::text[]) WITH ORDINALITY AS lines (line, place) ORDER BY place
