DELETE FROM runners WHERE silo = $1::text AND id <> $2::uuid
