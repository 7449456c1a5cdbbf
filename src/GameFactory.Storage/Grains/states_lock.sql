-- After a version conflict: takes the rows in the order of the array (key order) and tells the version of each, null where there is none.
SELECT s.version
FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
  AS w (idhash, n0, n1, typehash, type, extension, service, place)
LEFT JOIN LATERAL (
  SELECT version FROM orleansstorage s
  WHERE s.grainidhash = w.idhash AND s.graintypehash = w.typehash
    AND s.grainidn0 = w.n0 AND s.grainidn1 = w.n1
    AND s.graintypestring = w.type AND s.serviceid = w.service
    AND s.grainidextensionstring IS NOT DISTINCT FROM w.extension
  FOR UPDATE) s ON true
ORDER BY w.place
