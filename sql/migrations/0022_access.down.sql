DROP TABLE audit_log;
DROP TABLE data_protection_keys;
DROP TABLE access_first;
DROP TABLE access_keys;
