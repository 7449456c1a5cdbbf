-- Only when no day of the month is marked: after this its events are not read again.
UPDATE analytics_retired_months r
SET counted_at = now()
WHERE r.month = $1
  AND NOT EXISTS (SELECT 1 FROM analytics_dirty_days d WHERE d.day >= r.month AND d.day < r.month + interval '1 month')
