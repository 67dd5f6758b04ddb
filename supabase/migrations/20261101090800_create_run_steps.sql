-- Checkpoints: what a step of a regeneration has made. The first output wins and is never changed.
CREATE TABLE run_steps (
  regeneration_id uuid NOT NULL REFERENCES regenerations (id) ON DELETE CASCADE,
  name text NOT NULL,
  output jsonb NOT NULL,
  -- The lease epoch of the worker that saved it.
  epoch bigint NOT NULL,
  saved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (regeneration_id, name),
  CONSTRAINT run_steps_name_is_short CHECK (char_length(name) BETWEEN 1 AND 200)
);

ALTER TABLE run_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE run_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY run_steps_agent_can_read ON run_steps FOR SELECT TO retake_agent USING (true);
CREATE POLICY run_steps_agent_can_add ON run_steps FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT, INSERT ON run_steps TO retake_agent;
