UPDATE analytics_retired_months SET detached_at = now() WHERE month = $1
