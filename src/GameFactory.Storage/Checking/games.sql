SELECT id, batch_id, batch_index, seed, genre, simulated, created_at,
       name, slug, github_repo, github_repo_url, selected_template,
       status, current_step, run, updated_at, published_at, paused_at,
       attempt_id, lease_holder, waiting_reason, next_wake_at, head_commit,
       gdd_spec::text AS gdd_spec, analytics_spec::text AS analytics_spec, selected_mechanics::text AS selected_mechanics
FROM games
WHERE id = ANY ($1::uuid[])
