SELECT month, closed_at, counted_at, detached_at, exported_at, export_file, export_rows, export_sha256, dropped_at
FROM analytics_retired_months
WHERE $1::date IS NULL OR month = $1
ORDER BY month
