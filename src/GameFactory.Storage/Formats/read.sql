SELECT value::int FROM settings WHERE key = 'engine.format'
