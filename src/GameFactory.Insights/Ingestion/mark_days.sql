INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT day, $2::smallint FROM unnest($1::date[]) AS day
ORDER BY day
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1
