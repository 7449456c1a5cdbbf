SELECT value FROM settings WHERE key = 'engine.format' FOR UPDATE
