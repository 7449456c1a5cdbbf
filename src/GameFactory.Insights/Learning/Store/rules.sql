SELECT mechanics.name, nullif(rules.genre, '') AS genre, rules.kind, rules.reason
FROM learning_rules AS rules
JOIN mechanics ON mechanics.id = rules.mechanic_id
ORDER BY mechanics.name, rules.genre
