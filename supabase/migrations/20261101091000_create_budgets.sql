-- Whole micro-dollars. What is reserved or spent can never exceed what the limit was when it was reserved.
CREATE TABLE budgets (
  job_id uuid PRIMARY KEY REFERENCES jobs (id) ON DELETE CASCADE,
  limit_micros bigint NOT NULL,
  reserved_micros bigint NOT NULL DEFAULT 0,
  spent_micros bigint NOT NULL DEFAULT 0,
  CONSTRAINT budgets_limit_is_0_to_10000_dollars CHECK (limit_micros BETWEEN 0 AND 10000000000),
  CONSTRAINT budgets_amounts_are_not_negative CHECK (reserved_micros >= 0 AND spent_micros >= 0)
);

ALTER TABLE budgets ENABLE ROW LEVEL SECURITY;
ALTER TABLE budgets FORCE ROW LEVEL SECURITY;
CREATE POLICY budgets_owner_can_read ON budgets FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = budgets.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY budgets_agent_can_do_everything ON budgets FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON budgets TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON budgets TO retake_agent;
