ALTER TABLE learning_weights DROP COLUMN simulated;
DROP TABLE learning_fits;
DROP TABLE learning_rules;
DROP TABLE learning_outcomes;
