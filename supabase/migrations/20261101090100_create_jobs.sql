CREATE TABLE jobs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL,
  title text NOT NULL,
  status text NOT NULL DEFAULT 'draft',
  aspect_ratio text NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  rate_num integer NOT NULL,
  rate_den integer NOT NULL,
  -- The sound laid under the whole video: {key, gainDb, fadeOutFrames}.
  audio jsonb,
  current_cut_id uuid,
  -- Grows by one with every published cut.
  version integer NOT NULL DEFAULT 0,
  -- The seq of the newest event; the row lock of its update is what keeps seq gap-free.
  event_seq integer NOT NULL DEFAULT 0,
  -- Who may write to this job. The regeneration stays named while its worker is gone; the epoch fences that worker off.
  lease_run_id uuid,
  lease_epoch bigint NOT NULL DEFAULT 0,
  lease_owner text,
  lease_expires_at timestamptz(3),
  cancel_requested_at timestamptz(3),
  idempotency_key text,
  request_hash text,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  updated_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT jobs_title_is_1_to_120_characters CHECK (char_length(title) BETWEEN 1 AND 120),
  CONSTRAINT jobs_status_is_known
    CHECK (status IN ('draft', 'generating', 'completed', 'regenerating', 'failed', 'cancelled')),
  CONSTRAINT jobs_aspect_ratio_is_known CHECK (aspect_ratio IN ('16:9', '9:16', '1:1', '4:3', '3:4')),
  CONSTRAINT jobs_size_is_even_and_positive
    CHECK (width > 0 AND height > 0 AND width % 2 = 0 AND height % 2 = 0),
  CONSTRAINT jobs_rate_is_positive CHECK (rate_num > 0 AND rate_den > 0),
  CONSTRAINT jobs_counters_never_go_below_zero CHECK (version >= 0 AND event_seq >= 0 AND lease_epoch >= 0),
  CONSTRAINT jobs_lease_has_an_owner_while_it_lasts
    CHECK ((lease_owner IS NULL) = (lease_expires_at IS NULL) AND (lease_owner IS NULL OR lease_run_id IS NOT NULL)),
  CONSTRAINT jobs_are_busy_exactly_while_a_run_is_named
    CHECK ((status IN ('generating', 'regenerating')) = (lease_run_id IS NOT NULL)),
  CONSTRAINT jobs_cancel_names_a_run CHECK (cancel_requested_at IS NULL OR lease_run_id IS NOT NULL),
  CONSTRAINT jobs_idempotency_key_has_a_hash CHECK ((idempotency_key IS NULL) = (request_hash IS NULL)),
  CONSTRAINT jobs_idempotency_key_is_used_once UNIQUE (owner_id, idempotency_key)
);

CREATE INDEX jobs_by_owner ON jobs (owner_id, created_at DESC, id DESC);
CREATE INDEX jobs_by_lease_expiry ON jobs (lease_expires_at) WHERE lease_run_id IS NOT NULL;

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs_owner_can_read ON jobs FOR SELECT TO authenticated
  USING (owner_id = (SELECT current_owner_id()));
CREATE POLICY jobs_agent_can_do_everything ON jobs FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON jobs TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO retake_agent;
