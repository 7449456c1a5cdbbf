SELECT rolsuper, rolcanlogin FROM pg_roles WHERE rolname = $1
