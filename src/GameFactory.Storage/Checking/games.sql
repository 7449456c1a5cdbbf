SELECT id, batch_id, batch_index, seed, genre, simulated, created_at,
       name, slug, github_repo, github_repo_url, selected_template,
       status, current_step, run, updated_at, published_at, paused_at,
       attempt_id, lease_holder, waiting_reason, next_wake_at, head_commit,
       gdd_spec::text, analytics_spec::text, selected_mechanics::text
FROM games
WHERE id = ANY ($1::uuid[])
