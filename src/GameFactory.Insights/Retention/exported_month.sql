UPDATE analytics_retired_months SET exported_at = now(), export_file = $2, export_rows = $3, export_sha256 = $4 WHERE month = $1
