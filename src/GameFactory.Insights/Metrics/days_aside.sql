-- Days that were set aside; $1 to $2: days that can be counted.
SELECT day FROM analytics_dirty_days WHERE day BETWEEN $1 AND $2 AND lane = -2 ORDER BY day
