UPDATE analytics_retired_months SET dropped_at = now() WHERE month = $1
