SELECT to_regclass('public.alembic_version') IS NOT NULL
  AND EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY ($1::text[]))
