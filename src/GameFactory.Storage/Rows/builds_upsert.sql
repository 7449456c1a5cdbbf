-- A build never goes back: pending, running, ended. What an ended build reports later only adds to it.
INSERT INTO game_builds AS b (
  id, game_id, run, build_number, status, platform, build_type, artifact_url, logs_url, github_run_id, github_workflow,
  version_name, version_code, file_size_bytes, started_at, completed_at, verification, artifact_kind)
SELECT DISTINCT ON (id) *
FROM unnest(
      $1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
      $9::text[], $10::bigint[], $11::text[], $12::text[], $13::int[], $14::bigint[], $15::timestamptz[],
      $16::timestamptz[], $17::text[], $18::text[])
  AS w (id, game_id, run, build_number, status, platform, build_type, artifact_url, logs_url, github_run_id, github_workflow,
        version_name, version_code, file_size_bytes, started_at, completed_at, verification, artifact_kind)
ORDER BY id, CASE w.status WHEN 'pending' THEN 0 WHEN 'running' THEN 1 ELSE 2 END DESC
ON CONFLICT (id) DO UPDATE
SET status = excluded.status, platform = excluded.platform, build_type = excluded.build_type,
    artifact_url = coalesce(excluded.artifact_url, b.artifact_url),
    logs_url = coalesce(excluded.logs_url, b.logs_url),
    github_run_id = coalesce(excluded.github_run_id, b.github_run_id),
    github_workflow = coalesce(excluded.github_workflow, b.github_workflow),
    version_name = coalesce(excluded.version_name, b.version_name),
    version_code = coalesce(excluded.version_code, b.version_code),
    file_size_bytes = coalesce(excluded.file_size_bytes, b.file_size_bytes),
    started_at = coalesce(excluded.started_at, b.started_at),
    completed_at = coalesce(excluded.completed_at, b.completed_at),
    verification = coalesce(excluded.verification, b.verification),
    artifact_kind = coalesce(excluded.artifact_kind, b.artifact_kind)
WHERE b.status = excluded.status
  OR b.status = 'pending'
  OR (b.status = 'running' AND excluded.status <> 'pending')
