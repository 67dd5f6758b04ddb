-- Jobs that are gone and whose files may not be: written with the deletion, so that neither a crash behind it nor a worker
-- that was still at one leaves files for ever. A row goes when nobody can be storing anything any more.
CREATE TABLE deleted_jobs (
  job_id uuid PRIMARY KEY,
  deleted_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);

ALTER TABLE deleted_jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE deleted_jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY deleted_jobs_agent_can_do_everything ON deleted_jobs FOR ALL TO retake_agent
  USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON deleted_jobs TO retake_agent;
