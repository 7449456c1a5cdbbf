-- No row: no such game. A row of nulls: the game may not have such a key. $5: the effect that the key belongs to, or null.
WITH game AS (
  SELECT id, simulated FROM games WHERE id = $2),
issued AS (
  INSERT INTO analytics_write_keys (id, game_id, key_sha256, purpose, effect)
  SELECT $1::uuid, game.id, $3::bytea, $4::text, $5::text FROM game WHERE $4::text = 'app' OR game.simulated
  RETURNING id, created_at)
SELECT issued.id, issued.created_at
FROM game LEFT JOIN issued ON true
