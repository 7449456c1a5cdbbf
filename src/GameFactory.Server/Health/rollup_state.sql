-- Whether days wait to be counted, and the newest run that ended well.
SELECT
  EXISTS (SELECT FROM analytics_dirty_days) AS dirty,
  coalesce((SELECT max(id) FROM analytics_rollups WHERE error IS NULL), 0) AS run
