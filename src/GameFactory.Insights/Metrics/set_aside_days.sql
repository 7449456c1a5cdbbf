-- Days ($1) that could not be counted keep a mark in lane -2, which no rollup reads: their month is not taken for counted. A mark that was made again
-- since it was read ($1 days, $2 lanes, $3 marks) stays, and has the day tried again.
WITH gone AS (
  DELETE FROM analytics_dirty_days d
  USING unnest($1::date[], $2::smallint[], $3::bigint[]) AS done (day, lane, marks)
  WHERE d.day = done.day AND d.lane = done.lane AND d.marks = done.marks)
INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT DISTINCT day, -2 FROM unnest($1::date[]) AS day
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1
