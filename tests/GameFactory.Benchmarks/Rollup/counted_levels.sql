SELECT game_id, level, starts, completes, fails, prompts, ads_started, ads_completed, unlocks
FROM analytics_level_days
WHERE day = $1
ORDER BY game_id, level
