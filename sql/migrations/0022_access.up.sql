-- Who may do what, and who did it. Texts of keys are kept nowhere; what is stored is their SHA-256.
CREATE TABLE access_keys (
  id uuid PRIMARY KEY,
  name varchar(100) NOT NULL,
  role varchar(20) NOT NULL,
  hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by varchar(200) NOT NULL,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT valid_role CHECK (role IN ('viewer', 'operator', 'admin'))
);

-- The link that makes the first administrator: one row at most, gone once it was used.
CREATE TABLE access_first (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  hash bytea NOT NULL,
  expires_at timestamptz NOT NULL
);

-- With these a login made at one silo holds at the next.
CREATE TABLE data_protection_keys (
  id varchar(200) PRIMARY KEY,
  xml text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor varchar(200) NOT NULL,
  role varchar(20) NOT NULL,
  action varchar(200) NOT NULL,
  target varchar(400) NOT NULL,
  remote varchar(100) NOT NULL,
  request_id varchar(200),
  trace_id varchar(100),
  result varchar(40) NOT NULL
);
CREATE INDEX idx_audit_log_at ON audit_log (at);
COMMENT ON COLUMN audit_log.actor IS 'Such as key:NAME, user:NAME or local';
COMMENT ON COLUMN audit_log.action IS 'The operation, such as POST /v1/batches/{id}/start or gamefactory.v1.BatchService/Command';
