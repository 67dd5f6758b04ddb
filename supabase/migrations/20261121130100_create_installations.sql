-- One row: the name by which this database knows its own work at a provider. Two installations may share an account there,
-- and neither may stop what the other has begun.
CREATE TABLE installations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  is_only boolean NOT NULL DEFAULT true,
  CONSTRAINT installations_are_one CHECK (is_only),
  CONSTRAINT installations_have_one_row UNIQUE (is_only)
);
INSERT INTO installations DEFAULT VALUES;

ALTER TABLE installations ENABLE ROW LEVEL SECURITY;
ALTER TABLE installations FORCE ROW LEVEL SECURITY;
CREATE POLICY installations_agent_can_read ON installations FOR SELECT TO retake_agent USING (true);
GRANT SELECT ON installations TO retake_agent;
