-- First writes. A row that is already there is not touched, so the count tells that one of them came too late;
-- the root of -1 then ends the transaction, with an error of its own among the guards.
WITH inserted AS (
  INSERT INTO orleansstorage (
    grainidhash, grainidn0, grainidn1, graintypehash, graintypestring, grainidextensionstring, serviceid,
    payloadbinary, modifiedon, version)
  SELECT w.idhash, w.n0, w.n1, w.typehash, w.type, w.extension, w.service, w.payload, now() AT TIME ZONE 'utc', 1
  FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bytea[]) AS w (idhash, n0, n1, typehash, type, extension, service, payload)
  ON CONFLICT DO NOTHING
  RETURNING 1)
SELECT sqrt(CASE WHEN count(*) = $9 THEN 0 ELSE -1 END) FROM inserted
