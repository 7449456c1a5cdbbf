-- A purchase counts on the day of its earliest event. Where an earlier one turned up, the day it counted on so far is counted again.
WITH reported AS (
  SELECT DISTINCT ON (game_id, transaction_hash) game_id, md5(properties ->> 'transaction_id')::uuid AS transaction_hash, timestamp, id
  FROM analytics_events
  WHERE timestamp >= $1 AND timestamp < $2
    AND event_type = 'iap_completed' AND properties ->> 'transaction_id' <> ''
  ORDER BY game_id, transaction_hash, timestamp, id),
moved AS (
  INSERT INTO analytics_dirty_days AS d (day, lane)
  SELECT DISTINCT (t.event_time AT TIME ZONE 'UTC')::date, -1
  FROM reported r
  JOIN analytics_transactions t ON t.game_id = r.game_id AND t.transaction_hash = r.transaction_hash
  WHERE t.event_time >= $2
  ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1)
INSERT INTO analytics_transactions AS t (game_id, transaction_hash, event_time, event_id)
SELECT game_id, transaction_hash, timestamp, id FROM reported
ON CONFLICT (game_id, transaction_hash) DO UPDATE
SET event_time = excluded.event_time, event_id = excluded.event_id
WHERE (t.event_time, t.event_id) > (excluded.event_time, excluded.event_id)
