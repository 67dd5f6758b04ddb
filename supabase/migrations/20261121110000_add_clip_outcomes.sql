-- A change of several clips publishes those that were made and names those that were not: {code, message, retryable}.
ALTER TABLE clip_regenerations ADD COLUMN error jsonb;

-- Trying the failed clips of a published change again is a change of its own, which goes on from what that one kept.
ALTER TABLE regenerations ADD COLUMN retry_of uuid;
ALTER TABLE regenerations ADD CONSTRAINT regenerations_retry_another
  FOREIGN KEY (retry_of) REFERENCES regenerations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX regenerations_by_retried ON regenerations (retry_of);
