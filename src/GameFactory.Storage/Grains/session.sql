-- The arrays are in key order and small against the tables: for every one the right plan is to walk it and look each row up, which also takes the
-- row locks in key order. Left to its statistics the planner now and then reads a whole table instead.
SET enable_hashjoin = off;
SET enable_mergejoin = off;
SET enable_seqscan = off;
SET enable_bitmapscan = off;
SET plan_cache_mode = force_generic_plan;
SET jit = off;
SET lock_timeout = '10s'
