-- A hold is the most that a person was promised to pay. What a provider charges above it is a row of its own; like waste it
-- is the loss of the installation: it counts for the day, whose limit protects the installation, and for no job.
ALTER TABLE ledger
  DROP CONSTRAINT ledger_kind_is_known,
  ADD CONSTRAINT ledger_kind_is_known CHECK (kind IN ('reserve', 'settle', 'release', 'excess', 'waste')),
  -- The provider has not told the amount: it is what was held, or nothing where that is not known either.
  ADD COLUMN is_estimate boolean NOT NULL DEFAULT false;

WITH above AS (
  SELECT ledger.id, ledger.call_id, ledger.owner_id, ledger.job_id, ledger.day,
    ledger.amount_micros - provider_calls.reserved_micros AS excess
  FROM ledger JOIN provider_calls ON provider_calls.id = ledger.call_id
  WHERE ledger.kind = 'settle' AND ledger.amount_micros > provider_calls.reserved_micros
), shortened AS (
  UPDATE ledger SET amount_micros = ledger.amount_micros - above.excess FROM above WHERE ledger.id = above.id
), booked AS (
  INSERT INTO ledger (kind, amount_micros, call_id, owner_id, job_id, day)
  SELECT 'excess', excess, call_id, owner_id, job_id, day FROM above
)
UPDATE budgets SET spent_micros = spent_micros - sums.excess
FROM (SELECT job_id, sum(excess)::bigint AS excess FROM above GROUP BY job_id) sums
WHERE budgets.job_id = sums.job_id;

UPDATE budgets SET spent_micros = spent_micros - sums.waste
FROM (SELECT job_id, sum(amount_micros)::bigint AS waste FROM ledger WHERE kind = 'waste' GROUP BY job_id) sums
WHERE budgets.job_id = sums.job_id;
