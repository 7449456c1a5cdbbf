-- A mark that was made again since it was read stays; a day that was set aside and is counted now is set aside no more.
DELETE FROM analytics_dirty_days d
USING unnest($1::date[], $2::smallint[], $3::bigint[]) AS done (day, lane, marks)
WHERE d.day = done.day AND (d.lane = -2 OR (d.lane = done.lane AND d.marks = done.marks))
