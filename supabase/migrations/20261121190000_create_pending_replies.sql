-- Messages that are stored and not answered yet, because somebody thinks about them: a language model is asked outside of
-- any transaction. Who answers holds a claim for a while; when the process goes away, the claim runs out and another one
-- answers. The row goes in the transaction that writes the reply.
CREATE TABLE pending_replies (
  message_id uuid PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  selected_clips jsonb NOT NULL DEFAULT '[]',
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  claimed_until timestamptz(3),
  CONSTRAINT pending_replies_claims_end CHECK ((claim IS NULL) = (claimed_until IS NULL))
);
CREATE INDEX pending_replies_by_job ON pending_replies (job_id);

ALTER TABLE pending_replies ENABLE ROW LEVEL SECURITY;
ALTER TABLE pending_replies FORCE ROW LEVEL SECURITY;
CREATE POLICY pending_replies_owner_can_read ON pending_replies FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = pending_replies.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY pending_replies_agent_can_do_everything ON pending_replies FOR ALL TO retake_agent
  USING (true) WITH CHECK (true);
GRANT SELECT ON pending_replies TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON pending_replies TO retake_agent;

-- Why what was asked for could not be understood or done, for programs.
ALTER TABLE messages ADD COLUMN error_code text;
