-- What Retake has proposed and does when it is told to: a quoted change, by ids, exactly as it will run.
CREATE TABLE offers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  -- The reply that asks.
  message_id uuid NOT NULL REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
  title text NOT NULL,
  request jsonb NOT NULL,
  plan jsonb NOT NULL,
  status text NOT NULL DEFAULT 'open',
  regeneration_id uuid REFERENCES regenerations (id) DEFERRABLE INITIALLY DEFERRED,
  offered_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz(3),
  CONSTRAINT offers_status_is_known CHECK (status IN ('open', 'accepted', 'declined', 'replaced')),
  CONSTRAINT offers_accepted_have_a_regeneration CHECK ((status = 'accepted') = (regeneration_id IS NOT NULL)),
  CONSTRAINT offers_ended_have_a_time CHECK ((status = 'open') = (ended_at IS NULL))
);

-- "Yes" has to mean one thing.
CREATE UNIQUE INDEX offers_one_is_open ON offers (job_id) WHERE status = 'open';
CREATE INDEX offers_by_job ON offers (job_id, offered_at DESC);
CREATE INDEX offers_by_message ON offers (message_id);
CREATE INDEX offers_by_regeneration ON offers (regeneration_id);

ALTER TABLE offers ENABLE ROW LEVEL SECURITY;
ALTER TABLE offers FORCE ROW LEVEL SECURITY;
CREATE POLICY offers_owner_can_read ON offers FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = offers.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY offers_agent_can_do_everything ON offers FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON offers TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON offers TO retake_agent;

-- When a change was put into the line, the first time or again by a retry: what was bought before that and failed was
-- known to whoever asked again.
ALTER TABLE regenerations ADD COLUMN queued_at timestamptz(3) NOT NULL DEFAULT clock_timestamp();
