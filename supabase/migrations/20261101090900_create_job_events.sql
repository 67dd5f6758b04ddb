-- What happened, numbered without gaps, written in the transaction of the fact it tells and never changed.
CREATE TABLE job_events (
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  seq integer NOT NULL,
  type text NOT NULL,
  -- The event without its envelope.
  body jsonb NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (job_id, seq),
  CONSTRAINT job_events_seq_is_one_or_more CHECK (seq >= 1)
);

ALTER TABLE job_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_events FORCE ROW LEVEL SECURITY;
CREATE POLICY job_events_owner_can_read ON job_events FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = job_events.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY job_events_agent_can_read ON job_events FOR SELECT TO retake_agent USING (true);
CREATE POLICY job_events_agent_can_add ON job_events FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT ON job_events TO authenticated;
GRANT SELECT, INSERT ON job_events TO retake_agent;
