SELECT id FROM games
