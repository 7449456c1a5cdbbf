SELECT simulated FROM batches WHERE id = $1
