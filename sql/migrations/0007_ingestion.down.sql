DROP TABLE analytics_retired_months;
DROP INDEX idx_analytics_write_keys_effect;
ALTER TABLE analytics_write_keys DROP COLUMN delivered_at, DROP COLUMN effect;
