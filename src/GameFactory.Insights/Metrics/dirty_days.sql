-- $1 to $2: days that can be counted. Lane -2 holds those that were set aside.
SELECT day, lane, marks FROM analytics_dirty_days WHERE day BETWEEN $1 AND $2 AND lane <> -2 ORDER BY day, lane
