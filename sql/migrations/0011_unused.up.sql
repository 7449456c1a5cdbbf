-- A repeated command is answered from the state of its batch or game, and the id of a batch follows from the request that
-- made it (0003 had planned tables for both): nothing ever wrote or read these. What is dropped is gone, hence:
-- major
DROP TABLE batch_requests;
DROP TABLE command_requests;
ALTER TABLE batches DROP COLUMN request_id;
