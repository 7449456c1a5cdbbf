-- Events before this day are not taken: their month, or a later one, was retired. Null when none was.
SELECT (max(month) + interval '1 month')::date FROM analytics_retired_months
