SELECT $1::text::jsonb::text
