-- Work that is bought from a provider: one row before the one request that creates it, and what became of it. Neither job
-- nor clip is a foreign key: what was paid stays known when they are deleted.
CREATE TABLE provider_calls (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL,
  job_id uuid NOT NULL,
  regeneration_id uuid NOT NULL,
  clip_id uuid NOT NULL,
  -- The clip's number when it was asked for.
  clip integer NOT NULL,
  route text NOT NULL,
  model text NOT NULL,
  -- intent: not sent. unknown: may have been sent, nothing is proven, and it is never sent again. created: known there.
  state text NOT NULL DEFAULT 'intent',
  prediction_id text,
  -- Equal requests have equal hashes; one that was paid is not paid again.
  request_hash text NOT NULL,
  input jsonb NOT NULL,
  seconds double precision NOT NULL,
  reserved_micros bigint NOT NULL,
  charge_micros bigint,
  -- The day, in UTC, that its money counts for.
  day date NOT NULL DEFAULT (now() AT TIME ZONE 'UTC')::date,
  seed bigint,
  output_url text,
  failure jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  sent_at timestamptz(3),
  ended_at timestamptz(3),
  CONSTRAINT provider_calls_state_is_known
    CHECK (state IN ('intent', 'unknown', 'created', 'succeeded', 'failed', 'canceled', 'not_created')),
  CONSTRAINT provider_calls_route_is_known CHECK (route IN ('grade', 'modify', 'reshoot')),
  CONSTRAINT provider_calls_clip_is_one_or_more CHECK (clip >= 1),
  CONSTRAINT provider_calls_have_a_length CHECK (seconds > 0),
  CONSTRAINT provider_calls_amounts_are_not_negative CHECK (reserved_micros >= 0 AND charge_micros >= 0),
  CONSTRAINT provider_calls_name_a_prediction_exactly_when_created
    CHECK ((state IN ('created', 'succeeded', 'failed', 'canceled')) = (prediction_id IS NOT NULL)),
  CONSTRAINT provider_calls_have_a_charge_exactly_when_settled
    CHECK ((state IN ('succeeded', 'failed', 'canceled')) = (charge_micros IS NOT NULL)),
  CONSTRAINT provider_calls_have_an_end_exactly_when_ended
    CHECK ((state IN ('intent', 'unknown', 'created')) = (ended_at IS NULL)),
  CONSTRAINT provider_calls_are_sent_once_beyond_intent
    CHECK (state IN ('intent', 'not_created') OR sent_at IS NOT NULL)
);

CREATE UNIQUE INDEX provider_calls_open_once_a_clip ON provider_calls (regeneration_id, clip_id)
  WHERE state IN ('intent', 'unknown', 'created');
CREATE UNIQUE INDEX provider_calls_prediction_is_named_once ON provider_calls (prediction_id)
  WHERE prediction_id IS NOT NULL;
CREATE INDEX provider_calls_that_are_open ON provider_calls (created_at)
  WHERE state IN ('intent', 'unknown', 'created');
CREATE INDEX provider_calls_by_request ON provider_calls (regeneration_id, clip_id, request_hash);
CREATE INDEX provider_calls_by_job ON provider_calls (job_id, created_at DESC);
CREATE INDEX provider_calls_by_owner ON provider_calls (owner_id, day);
CREATE INDEX provider_calls_by_model ON provider_calls (model, route, seconds, ended_at DESC) WHERE state = 'succeeded';

ALTER TABLE provider_calls ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_calls FORCE ROW LEVEL SECURITY;
CREATE POLICY provider_calls_owner_can_read ON provider_calls FOR SELECT TO authenticated
  USING (owner_id = (SELECT current_owner_id()));
CREATE POLICY provider_calls_agent_can_read ON provider_calls FOR SELECT TO retake_agent USING (true);
CREATE POLICY provider_calls_agent_can_add ON provider_calls FOR INSERT TO retake_agent WITH CHECK (true);
CREATE POLICY provider_calls_agent_can_change ON provider_calls FOR UPDATE TO retake_agent
  USING (true) WITH CHECK (true);
GRANT SELECT ON provider_calls TO authenticated;
GRANT SELECT, INSERT, UPDATE ON provider_calls TO retake_agent;
