-- A row when the key ($1) is the one that the repository now holds: every other key of its effect ends. None when another attempt was later.
WITH mine AS (
  UPDATE analytics_write_keys
  SET delivered_at = now()
  WHERE id = $1 AND revoked_at IS NULL
  RETURNING id, effect),
others AS (
  UPDATE analytics_write_keys k
  SET revoked_at = now()
  FROM mine
  WHERE k.effect = mine.effect AND k.id <> mine.id AND k.revoked_at IS NULL)
SELECT id FROM mine
