-- $1 game
SELECT
  build_number, run, status, platform, build_type, verification, artifact_kind, artifact_url, logs_url, github_run_id,
  version_name, file_size_bytes, started_at, completed_at
FROM game_builds
WHERE game_id = $1
ORDER BY run, build_number
