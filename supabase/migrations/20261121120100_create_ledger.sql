-- Every movement of money, in whole micro-dollars; never changed. The budgets are sums of it.
CREATE TABLE ledger (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- reserve: held before the request. settle: what it cost, the hold is gone. release: nothing was made, the hold is
  -- gone. waste: paid for what no call waits for any more.
  kind text NOT NULL,
  -- What is held, what was charged, what is given back, what was lost.
  amount_micros bigint NOT NULL,
  call_id uuid REFERENCES provider_calls (id),
  -- The prediction that was wasted.
  prediction_id text,
  -- Null for waste that nobody here has asked for.
  owner_id uuid,
  job_id uuid,
  day date NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT ledger_kind_is_known CHECK (kind IN ('reserve', 'settle', 'release', 'waste')),
  CONSTRAINT ledger_amount_is_not_negative CHECK (amount_micros >= 0),
  CONSTRAINT ledger_names_what_it_is_about
    CHECK (CASE kind WHEN 'waste' THEN prediction_id IS NOT NULL ELSE call_id IS NOT NULL END)
);

CREATE UNIQUE INDEX ledger_has_each_kind_once_a_call ON ledger (call_id, kind) WHERE kind <> 'waste';
CREATE UNIQUE INDEX ledger_has_waste_once_a_prediction ON ledger (prediction_id) WHERE kind = 'waste';
CREATE INDEX ledger_by_job ON ledger (job_id);
CREATE INDEX ledger_by_owner ON ledger (owner_id, day);

ALTER TABLE ledger ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger FORCE ROW LEVEL SECURITY;
CREATE POLICY ledger_owner_can_read ON ledger FOR SELECT TO authenticated
  USING (owner_id = (SELECT current_owner_id()));
CREATE POLICY ledger_agent_can_read ON ledger FOR SELECT TO retake_agent USING (true);
CREATE POLICY ledger_agent_can_add ON ledger FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT ON ledger TO authenticated;
GRANT SELECT, INSERT ON ledger TO retake_agent;
