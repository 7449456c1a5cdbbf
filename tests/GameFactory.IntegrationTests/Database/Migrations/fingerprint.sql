-- A hash per table over the columns of the schema document, whatever the order of rows and whatever was added since.
SELECT string_agg(line, E'\n' ORDER BY line) FROM (
  SELECT 'batches ' || count(*) || ' ' || md5(string_agg((t.id, name, status, game_count, genre_mix, constraints, created_at, started_at, completed_at)::text, ';' ORDER BY t.id)) AS line FROM batches t
  UNION ALL
  SELECT 'games ' || count(*) || ' ' || md5(string_agg((t.id, batch_id, name, slug, genre, status, current_step, gdd_spec, created_at, updated_at)::text, ';' ORDER BY t.id)) FROM games t
  UNION ALL
  SELECT 'game_steps ' || count(*) || ' ' || md5(string_agg((t.id, game_id, step_number, step_name, status, started_at, completed_at, retry_count, artifacts)::text, ';' ORDER BY t.id)) FROM game_steps t
  UNION ALL
  SELECT 'mechanics ' || count(*) || ' ' || md5(string_agg(t::text, ';' ORDER BY t.id)) FROM mechanics t
  UNION ALL
  SELECT 'game_assets ' || count(*) || ' ' || md5(string_agg(t::text, ';' ORDER BY t.id)) FROM game_assets t
  UNION ALL
  SELECT 'game_builds ' || count(*) || ' ' || md5(string_agg((t.id, game_id, build_number, status, platform, build_type, created_at)::text, ';' ORDER BY t.id)) FROM game_builds t
  UNION ALL
  SELECT 'analytics_events ' || count(*) || ' ' || md5(string_agg((t.id, game_id, event_type, user_id, session_id, level, properties, device_info, timestamp, received_at)::text, ';' ORDER BY t.id)) FROM analytics_events t
  UNION ALL
  SELECT 'game_metrics ' || count(*) || ' ' || md5(string_agg(t::text, ';' ORDER BY t.id)) FROM game_metrics t
  UNION ALL
  SELECT 'learning_weights ' || count(*) || ' ' || md5(string_agg((t.id, mechanic_id, genre, weight, sample_count, avg_retention_d7, avg_completion_rate, avg_ad_opt_in_rate, last_updated)::text, ';' ORDER BY t.id)) FROM learning_weights t
  UNION ALL
  SELECT 'generation_logs ' || count(*) || ' ' || md5(string_agg(t::text, ';' ORDER BY t.id)) FROM generation_logs t
) fingerprints
