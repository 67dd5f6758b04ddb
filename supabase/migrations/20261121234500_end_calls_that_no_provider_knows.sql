-- Calls that no run waits for are looked after in turns, so that some which cannot be ended keep no others from it.
ALTER TABLE provider_calls ADD COLUMN swept_at timestamptz(3);
-- How often in a row the provider has said that it does not know the prediction of an open call, and since when.
ALTER TABLE provider_calls ADD COLUMN denials integer NOT NULL DEFAULT 0;
ALTER TABLE provider_calls ADD COLUMN denied_since timestamptz(3);
ALTER TABLE provider_calls ADD CONSTRAINT provider_calls_are_denied_since_the_first_time
  CHECK (denials >= 0 AND (denials > 0) = (denied_since IS NOT NULL));
