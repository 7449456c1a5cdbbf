-- Counts again who came back on days ($1) that were counted already: the first days of their players may have moved. The rows that changed
-- are counted.
WITH changed AS (
  UPDATE analytics_game_days d
  SET back_1 = n.back_1, back_7 = n.back_7, back_30 = n.back_30
  FROM (
    SELECT
      c.day, c.game_id,
      count(*) FILTER (WHERE p.first_day = c.day - 1) AS back_1,
      count(*) FILTER (WHERE p.first_day = c.day - 7) AS back_7,
      count(*) FILTER (WHERE p.first_day = c.day - 30) AS back_30
    FROM analytics_player_days c
    JOIN LATERAL (SELECT first_day FROM analytics_players WHERE game_id = c.game_id AND user_id = c.user_id OFFSET 0) p ON true
    WHERE c.day = ANY ($1)
    GROUP BY c.day, c.game_id) AS n
  WHERE d.day = ANY ($1) AND d.day = n.day AND d.game_id = n.game_id
    AND (d.back_1, d.back_7, d.back_30) IS DISTINCT FROM (n.back_1, n.back_7, n.back_30)
  RETURNING d.game_id),
news AS (
  INSERT INTO learning_due AS due (game_id)
  SELECT DISTINCT game_id FROM changed
  ON CONFLICT (game_id) DO UPDATE SET marks = due.marks + 1)
SELECT count(*) FROM changed
