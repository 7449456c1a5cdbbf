-- Later writes; a null payload clears. Each updates its row only at the version that its grain has read.
WITH updated AS (
  UPDATE orleansstorage s
  SET payloadbinary = w.payload, modifiedon = now() AT TIME ZONE 'utc', version = s.version + 1
  FROM unnest(
      $1::int[], $2::bigint[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bytea[],
      $9::int[])
    AS w (idhash, n0, n1, typehash, type, extension, service, payload, version)
  WHERE s.grainidhash = w.idhash AND s.graintypehash = w.typehash
    AND s.grainidn0 = w.n0 AND s.grainidn1 = w.n1
    AND s.graintypestring = w.type AND s.serviceid = w.service
    AND s.grainidextensionstring IS NOT DISTINCT FROM w.extension
    AND s.version = w.version
  RETURNING 1)
SELECT sqrt(CASE WHEN count(*) = $10 THEN 0 ELSE -1 END) FROM updated
