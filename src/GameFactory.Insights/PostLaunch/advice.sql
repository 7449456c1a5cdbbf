SELECT advice::text FROM learning_advice WHERE simulated = $1 ORDER BY genre
