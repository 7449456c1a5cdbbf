SELECT artifacts::text
FROM game_steps
WHERE game_id = $1::uuid AND step_number = $2::int AND status = 'completed' AND artifacts <> '{}'
