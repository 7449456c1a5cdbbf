-- Few runners live and few games are worked on at once: an index over lease_holder holds only those. Games have no column for the shard,
-- and the end of an id is as good: it is drawn from a hash.
SELECT id, lease_holder
FROM games
WHERE lease_holder IS NOT NULL
  AND lease_holder <> ALL (ARRAY(SELECT r.id FROM runners r WHERE r.expires_at > now()))
  AND get_byte(uuid_send(id), 15) % 16 = $3::int
  AND id > $1::uuid
ORDER BY id
LIMIT $2
