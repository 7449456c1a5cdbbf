SELECT day, lane, marks FROM analytics_dirty_days ORDER BY day, lane
