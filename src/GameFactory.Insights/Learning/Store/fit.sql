SELECT weights::text AS weights, next_batch, fitted_at FROM learning_fits WHERE simulated = $1
