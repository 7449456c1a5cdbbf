INSERT INTO generation_logs (id, batch_id, game_id, step_number, log_level, log_type, message, metadata)
SELECT w.id, w.batch_id, w.game_id, w.step_number, w.log_level, w.log_type, w.message, coalesce(w.metadata, '{}')
FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::jsonb[])
  AS w (id, batch_id, game_id, step_number, log_level, log_type, message, metadata)
