-- An offer that nobody answers ends by itself, and one whose clip shows other material than was quoted ends at once.
-- A yes may take a part of it: what was started is kept beside what was offered.
ALTER TABLE offers
  ADD COLUMN expires_at timestamptz(3) NOT NULL DEFAULT clock_timestamp() + interval '24 hours',
  ADD COLUMN expired_because text,
  -- The material that each clip showed when it was quoted: clip id → key of the source.
  ADD COLUMN sources jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN accepted jsonb;

ALTER TABLE offers
  DROP CONSTRAINT offers_status_is_known,
  ADD CONSTRAINT offers_status_is_known CHECK (status IN ('open', 'accepted', 'declined', 'replaced', 'expired')),
  ADD CONSTRAINT offers_expired_say_why CHECK ((status = 'expired') = (expired_because IS NOT NULL)),
  ADD CONSTRAINT offers_expired_because_is_known CHECK (expired_because IN ('time', 'clip-changed')),
  ADD CONSTRAINT offers_only_accepted_have_a_part CHECK (status = 'accepted' OR accepted IS NULL);

CREATE INDEX offers_by_expiry ON offers (expires_at) WHERE status = 'open';
