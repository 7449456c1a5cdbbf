-- $1 game
SELECT asset_type, filename, local_path, storage_url, width, height, format, ai_model, ai_prompt, metadata::text AS metadata
FROM game_assets
WHERE game_id = $1
ORDER BY asset_type, filename
