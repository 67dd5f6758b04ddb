-- What a person has held and spent on a day (UTC), over all jobs. The limit is a setting of the server, not of the day.
CREATE TABLE day_budgets (
  owner_id uuid NOT NULL,
  day date NOT NULL,
  reserved_micros bigint NOT NULL DEFAULT 0,
  spent_micros bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (owner_id, day),
  CONSTRAINT day_budgets_amounts_are_not_negative CHECK (reserved_micros >= 0 AND spent_micros >= 0)
);

ALTER TABLE day_budgets ENABLE ROW LEVEL SECURITY;
ALTER TABLE day_budgets FORCE ROW LEVEL SECURITY;
CREATE POLICY day_budgets_owner_can_read ON day_budgets FOR SELECT TO authenticated
  USING (owner_id = (SELECT current_owner_id()));
CREATE POLICY day_budgets_agent_can_read ON day_budgets FOR SELECT TO retake_agent USING (true);
CREATE POLICY day_budgets_agent_can_add ON day_budgets FOR INSERT TO retake_agent WITH CHECK (true);
CREATE POLICY day_budgets_agent_can_change ON day_budgets FOR UPDATE TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON day_budgets TO authenticated;
GRANT SELECT, INSERT, UPDATE ON day_budgets TO retake_agent;
