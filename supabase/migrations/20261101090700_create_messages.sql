-- The conversation of a job; a tree, because going back and asking otherwise makes a branch.
CREATE TABLE messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  ordinal bigint GENERATED ALWAYS AS IDENTITY,
  parent_id uuid REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED,
  role text NOT NULL,
  text text NOT NULL,
  kind text,
  regeneration_id uuid REFERENCES regenerations (id) DEFERRABLE INITIALLY DEFERRED,
  choices jsonb NOT NULL DEFAULT '[]',
  compare jsonb,
  -- The cut that was current when it was written.
  cut_id uuid REFERENCES cuts (id) DEFERRABLE INITIALLY DEFERRED,
  idempotency_key text,
  request_hash text,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT messages_role_is_known CHECK (role IN ('user', 'assistant')),
  CONSTRAINT messages_text_is_not_endless CHECK (char_length(text) <= 20000),
  CONSTRAINT messages_idempotency_key_has_a_hash CHECK ((idempotency_key IS NULL) = (request_hash IS NULL)),
  CONSTRAINT messages_idempotency_key_is_used_once UNIQUE (job_id, idempotency_key)
);

CREATE INDEX messages_by_job ON messages (job_id, ordinal DESC);
CREATE INDEX messages_by_parent ON messages (parent_id);
CREATE INDEX messages_by_regeneration ON messages (regeneration_id);
CREATE INDEX messages_by_cut ON messages (cut_id);

ALTER TABLE regenerations ADD COLUMN message_id uuid;
ALTER TABLE regenerations ADD CONSTRAINT regenerations_come_from_a_message
  FOREIGN KEY (message_id) REFERENCES messages (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX regenerations_by_message ON regenerations (message_id);

ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_owner_can_read ON messages FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = messages.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY messages_agent_can_do_everything ON messages FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON messages TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON messages TO retake_agent;
