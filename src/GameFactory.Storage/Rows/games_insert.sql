INSERT INTO games (
  id, batch_id, batch_index, seed, genre, simulated, created_at,
  name, slug, github_repo, github_repo_url, selected_template,
  status, current_step, run, updated_at, published_at, paused_at,
  attempt_id, lease_holder, waiting_reason, next_wake_at, head_commit)
SELECT * FROM unnest(
      $1::uuid[], $2::uuid[], $3::int[], $4::bigint[], $5::text[], $6::bool[], $7::timestamptz[], $8::text[],
      $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::int[], $15::int[],
      $16::timestamptz[], $17::timestamptz[], $18::timestamptz[], $19::uuid[], $20::uuid[], $21::text[],
      $22::timestamptz[], $23::text[])
