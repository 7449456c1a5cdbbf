-- $1 name, $2 element
INSERT INTO data_protection_keys (id, xml) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING
