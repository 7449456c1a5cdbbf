DELETE FROM learning_rules USING mechanics
WHERE mechanics.id = learning_rules.mechanic_id AND mechanics.name = $1 AND learning_rules.genre = $2
