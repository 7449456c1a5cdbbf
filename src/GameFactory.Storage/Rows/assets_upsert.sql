INSERT INTO game_assets AS a (
  id, game_id, asset_type, filename, storage_url, local_path, ai_prompt, ai_model, width, height, format, metadata)
SELECT DISTINCT ON (id) *
FROM unnest(
      $1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::int[], $10::int[], $11::text[], $12::jsonb[])
  AS w (id, game_id, asset_type, filename, storage_url, local_path, ai_prompt, ai_model, width, height, format, metadata)
ON CONFLICT (id) DO UPDATE
SET asset_type = excluded.asset_type, storage_url = excluded.storage_url, local_path = excluded.local_path,
    ai_prompt = excluded.ai_prompt, ai_model = excluded.ai_model, width = excluded.width, height = excluded.height,
    format = excluded.format, metadata = excluded.metadata
