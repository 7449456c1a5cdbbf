-- A mark that was made again since it was read stays.
DELETE FROM learning_due d
USING unnest($1::uuid[], $2::bigint[]) AS done (game_id, marks)
WHERE d.game_id = done.game_id AND d.marks = done.marks
