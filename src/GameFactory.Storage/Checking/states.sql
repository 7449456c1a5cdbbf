SELECT grainidn0, grainidn1, payloadbinary
FROM orleansstorage
WHERE serviceid = $1::text AND graintypestring = $2::text AND payloadbinary IS NOT NULL
  AND ($3::bool OR (grainidn0, grainidn1) > ($4::bigint, $5::bigint))
ORDER BY grainidn0, grainidn1
LIMIT $6
