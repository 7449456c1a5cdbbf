INSERT INTO analytics_dirty_days AS d (day, lane)
SELECT day, $2 FROM unnest($1) AS day
ORDER BY day
ON CONFLICT (day, lane) DO UPDATE SET marks = d.marks + 1
