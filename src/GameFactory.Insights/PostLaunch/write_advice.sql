-- $1 simulated, $2 genre, $3 advice, $4 game. Advice that says the same again writes no row.
INSERT INTO learning_advice AS known (simulated, genre, advice, game_id)
VALUES ($1, $2, $3, $4)
ON CONFLICT (simulated, genre) DO UPDATE SET advice = excluded.advice, game_id = excluded.game_id, written_at = now()
WHERE known.advice IS DISTINCT FROM excluded.advice
