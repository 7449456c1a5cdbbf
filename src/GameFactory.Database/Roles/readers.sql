-- Roles that were given the schema; not its owner.
SELECT DISTINCT r.rolname::text
FROM pg_namespace n
CROSS JOIN aclexplode(n.nspacl) AS a
JOIN pg_roles r ON r.oid = a.grantee
WHERE n.nspname = 'analyst' AND a.privilege_type = 'USAGE' AND a.grantee <> n.nspowner
ORDER BY 1
