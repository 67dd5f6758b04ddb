-- Where the charge of a call comes from. told: its provider has said it. listed: worked out from the price list, since the
-- provider tells no amounts. held: neither was possible, so it is what was held.
ALTER TABLE provider_calls ADD COLUMN charge_source text;
-- So far no provider has told any: what was not marked came from the list.
UPDATE provider_calls SET charge_source = CASE
    WHEN EXISTS (
      SELECT FROM ledger WHERE ledger.call_id = provider_calls.id AND ledger.kind = 'settle' AND ledger.is_estimate
    ) THEN 'held' ELSE 'listed' END
  WHERE charge_micros IS NOT NULL;
UPDATE ledger SET is_estimate = true WHERE kind IN ('settle', 'excess', 'waste');
ALTER TABLE provider_calls
  ADD CONSTRAINT provider_calls_charge_source_is_known CHECK (charge_source IN ('told', 'listed', 'held')),
  ADD CONSTRAINT provider_calls_have_a_charge_source_exactly_when_settled
    CHECK ((charge_micros IS NOT NULL) = (charge_source IS NOT NULL));
