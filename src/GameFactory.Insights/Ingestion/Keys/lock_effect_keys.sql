-- Two attempts settle one after the other; $1 is the effect.
SELECT id FROM analytics_write_keys WHERE effect = $1 ORDER BY id FOR UPDATE
