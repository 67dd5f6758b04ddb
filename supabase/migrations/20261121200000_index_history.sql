-- Questions about what was changed read the newest changes that ended, those about reviews the newest of these.
CREATE INDEX regenerations_by_end ON regenerations (job_id, ended_seq DESC) WHERE ended_seq IS NOT NULL;
CREATE INDEX reviews_by_time ON reviews (job_id, created_at DESC);
