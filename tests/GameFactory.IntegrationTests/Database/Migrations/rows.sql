-- Rows of the kind a running factory leaves behind, in the tables of the schema document.
INSERT INTO batches (name, status, game_count, genre_mix, constraints)
SELECT 'batch ' || n, 'completed', 10, '["runner", "puzzle"]', '{"offline": true}' FROM generate_series(1, 3) n;

INSERT INTO games (batch_id, name, slug, genre, status, current_step, gdd_spec)
SELECT b.id, 'game ' || n, b.name || '-game-' || n, CASE n % 2 WHEN 0 THEN 'runner' ELSE 'puzzle' END, 'completed', 12, jsonb_build_object('n', n)
FROM batches b, generate_series(1, 10) n;

INSERT INTO game_steps (game_id, step_number, step_name, status, started_at, completed_at, artifacts)
SELECT g.id, n, 'step ' || n, 'completed', now() - interval '1 hour', now(), jsonb_build_object('n', n)
FROM games g, generate_series(1, 12) n;

INSERT INTO mechanics (name, source_url, input_model, genre_tags)
SELECT 'mechanic ' || n, 'https://example.test/' || n, 'tap', '["runner"]' FROM generate_series(1, 20) n;

INSERT INTO learning_weights (mechanic_id, genre, weight, sample_count)
SELECT id, 'runner', 1.5, 7 FROM mechanics;

INSERT INTO game_assets (game_id, asset_type, filename, width, height)
SELECT id, 'icon', 'icon.png', 512, 512 FROM games;

INSERT INTO game_builds (game_id, build_number, status, platform, build_type)
SELECT id, 1, 'success', 'android', 'release' FROM games;

INSERT INTO game_metrics (game_id, date, installs, dau, score)
SELECT id, date '2024-01-01' + n, n, n * 2, n FROM games, generate_series(1, 5) n;

INSERT INTO generation_logs (batch_id, game_id, step_number, log_type, message)
SELECT batch_id, id, 1, 'transition', 'step 1 completed' FROM games;

-- Three years up to now, so that conversion meets months that no fixed list of partitions would hold.
INSERT INTO analytics_events (game_id, event_type, user_id, session_id, level, properties, timestamp)
SELECT g.id, 'level_complete', 'user ' || n % 100, 'session ' || n % 300, n % 20, jsonb_build_object('n', n), now() - n * interval '2.6 hours'
FROM generate_series(1, 10000) n
JOIN (SELECT id, row_number() OVER (ORDER BY slug) AS place FROM games) g ON g.place = 1 + n % 30;
