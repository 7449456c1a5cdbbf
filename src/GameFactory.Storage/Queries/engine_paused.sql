SELECT coalesce((SELECT value = 'true'::jsonb FROM settings WHERE key = 'engine.paused'), false)
