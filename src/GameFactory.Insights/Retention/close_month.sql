INSERT INTO analytics_retired_months (month) VALUES ($1)
