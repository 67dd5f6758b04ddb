CREATE SEQUENCE regeneration_line;

CREATE TABLE regenerations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  kind text NOT NULL,
  status text NOT NULL DEFAULT 'queued',
  title text NOT NULL,
  -- What to do, by ids; planned against the state of the job when its turn comes.
  request jsonb NOT NULL,
  plan jsonb,
  -- The order of the line. A retry takes a new place at its end.
  line_number bigint NOT NULL DEFAULT nextval('regeneration_line'),
  attempts integer NOT NULL DEFAULT 0,
  -- How often its worker vanished; a worker that hands over is not counted.
  abandonments integer NOT NULL DEFAULT 0,
  error jsonb,
  idempotency_key text,
  request_hash text,
  requested_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz(3),
  ended_at timestamptz(3),
  -- The seq of the event that ended it: the exact order in which changes ended.
  ended_seq integer,
  CONSTRAINT regenerations_kind_is_known
    CHECK (kind IN ('sample', 'import', 'edit', 'undo', 'redo', 'restore', 'reorder', 'transition')),
  CONSTRAINT regenerations_status_is_known
    CHECK (status IN ('queued', 'running', 'completed', 'failed', 'cancelled')),
  CONSTRAINT regenerations_attempts_are_not_negative CHECK (attempts >= 0 AND abandonments >= 0),
  CONSTRAINT regenerations_have_an_error_exactly_when_failed CHECK ((status = 'failed') = (error IS NOT NULL)),
  CONSTRAINT regenerations_have_an_end_exactly_when_ended
    CHECK (
      (status IN ('completed', 'failed', 'cancelled')) = (ended_at IS NOT NULL)
      AND (ended_at IS NULL) = (ended_seq IS NULL)
    ),
  CONSTRAINT regenerations_idempotency_key_has_a_hash CHECK ((idempotency_key IS NULL) = (request_hash IS NULL)),
  CONSTRAINT regenerations_idempotency_key_is_used_once UNIQUE (job_id, idempotency_key)
);

CREATE INDEX regenerations_by_job ON regenerations (job_id, requested_at DESC);
CREATE INDEX regenerations_waiting_in_line ON regenerations (job_id, line_number) WHERE status = 'queued';
CREATE UNIQUE INDEX regenerations_run_one_at_a_time ON regenerations (job_id) WHERE status = 'running';

ALTER TABLE jobs ADD CONSTRAINT jobs_run_a_regeneration
  FOREIGN KEY (lease_run_id) REFERENCES regenerations (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX jobs_by_lease_run ON jobs (lease_run_id);
ALTER TABLE clip_versions ADD CONSTRAINT clip_versions_come_from_a_regeneration
  FOREIGN KEY (regeneration_id) REFERENCES regenerations (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE cuts ADD CONSTRAINT cuts_come_from_a_regeneration
  FOREIGN KEY (regeneration_id) REFERENCES regenerations (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE regenerations ENABLE ROW LEVEL SECURITY;
ALTER TABLE regenerations FORCE ROW LEVEL SECURITY;
CREATE POLICY regenerations_owner_can_read ON regenerations FOR SELECT TO authenticated
  USING (
    EXISTS (SELECT FROM jobs WHERE jobs.id = regenerations.job_id AND jobs.owner_id = (SELECT current_owner_id()))
  );
CREATE POLICY regenerations_agent_can_do_everything ON regenerations FOR ALL TO retake_agent
  USING (true) WITH CHECK (true);
GRANT SELECT ON regenerations TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON regenerations TO retake_agent;
GRANT USAGE ON SEQUENCE regeneration_line TO retake_agent;
