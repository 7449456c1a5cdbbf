SELECT DISTINCT silo FROM runners WHERE expires_at > clock_timestamp() ORDER BY silo
