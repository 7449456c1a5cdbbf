-- The runner makes its table in three transactions and this column in the last. A process that died between them recorded nothing yet; the next one goes on.
SELECT EXISTS (
  SELECT FROM pg_attribute
  WHERE attrelid = to_regclass('public.schema_migrations') AND attname = 'description' AND NOT attisdropped)
