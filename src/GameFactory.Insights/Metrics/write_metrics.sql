-- Rows that say nothing new are not written; those that changed are counted. A day that ended tells the learner something without any event.
WITH changed AS (
  INSERT INTO game_metrics AS m (
    game_id, date, installs, dau, sessions, avg_session_duration_seconds, retention_d1, retention_d7, retention_d30,
    levels_completed, levels_failed, ad_impressions, ad_revenue_cents, iap_revenue_cents, score)
  SELECT row.*
  FROM unnest(
    $1::uuid[], $2::date[], $3::int[], $4::int[], $5::int[], $6::int[], $7::numeric[], $8::numeric[], $9::numeric[],
    $10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::numeric[]) AS row (
    game_id, date, installs, dau, sessions, seconds, d1, d7, d30, completed, failed, impressions, ad_cents, iap_cents, score)
  -- A game deleted since it was counted has no metrics.
  JOIN games g ON g.id = row.game_id
  ON CONFLICT (game_id, date) DO UPDATE SET
    installs = excluded.installs,
    dau = excluded.dau,
    sessions = excluded.sessions,
    avg_session_duration_seconds = excluded.avg_session_duration_seconds,
    retention_d1 = excluded.retention_d1,
    retention_d7 = excluded.retention_d7,
    retention_d30 = excluded.retention_d30,
    levels_completed = excluded.levels_completed,
    levels_failed = excluded.levels_failed,
    ad_impressions = excluded.ad_impressions,
    ad_revenue_cents = excluded.ad_revenue_cents,
    iap_revenue_cents = excluded.iap_revenue_cents,
    score = excluded.score
  WHERE (m.installs, m.dau, m.sessions, m.avg_session_duration_seconds, m.retention_d1, m.retention_d7, m.retention_d30, m.levels_completed,
         m.levels_failed, m.ad_impressions, m.ad_revenue_cents, m.iap_revenue_cents, m.score)
    IS DISTINCT FROM
        (excluded.installs, excluded.dau, excluded.sessions, excluded.avg_session_duration_seconds, excluded.retention_d1, excluded.retention_d7,
         excluded.retention_d30, excluded.levels_completed, excluded.levels_failed, excluded.ad_impressions, excluded.ad_revenue_cents,
         excluded.iap_revenue_cents, excluded.score)
  RETURNING m.game_id),
news AS (
  INSERT INTO learning_due AS due (game_id)
  SELECT DISTINCT game_id FROM changed
  ON CONFLICT (game_id) DO UPDATE SET marks = due.marks + 1)
SELECT count(*) FROM changed
