-- Lane -1 is the rollup's own. Only days with events have to be counted, but an empty day costs one look into an index.
INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT day::date, -1 FROM generate_series($1::timestamp, $2::timestamp, interval '1 day') AS day
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1
