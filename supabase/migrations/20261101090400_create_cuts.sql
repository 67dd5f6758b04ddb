-- Immutable: the agent may add cuts and may not change them.
CREATE TABLE cuts (
  id uuid PRIMARY KEY,
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  number integer NOT NULL,
  -- Format, slots in playing order with their versions and transitions, and the sound.
  document jsonb NOT NULL,
  -- Equal documents have equal hashes and may share their files.
  document_hash text NOT NULL,
  media_key text NOT NULL,
  poster_key text NOT NULL,
  frames integer NOT NULL,
  changed_clips integer[] NOT NULL,
  undo_cut_id uuid REFERENCES cuts (id) DEFERRABLE INITIALLY DEFERRED,
  redo_cut_id uuid REFERENCES cuts (id) DEFERRABLE INITIALLY DEFERRED,
  regeneration_id uuid NOT NULL,
  published_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT cuts_number_is_one_or_more CHECK (number >= 1),
  CONSTRAINT cuts_number_is_used_once UNIQUE (job_id, number),
  CONSTRAINT cuts_have_frames CHECK (frames > 0),
  CONSTRAINT cuts_of_a_regeneration_are_one UNIQUE (regeneration_id)
);

CREATE INDEX cuts_by_document ON cuts (job_id, document_hash);
CREATE INDEX cuts_by_undo ON cuts (undo_cut_id);
CREATE INDEX cuts_by_redo ON cuts (redo_cut_id);

ALTER TABLE jobs ADD CONSTRAINT jobs_show_a_cut
  FOREIGN KEY (current_cut_id) REFERENCES cuts (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX jobs_by_current_cut ON jobs (current_cut_id);

ALTER TABLE cuts ENABLE ROW LEVEL SECURITY;
ALTER TABLE cuts FORCE ROW LEVEL SECURITY;
CREATE POLICY cuts_owner_can_read ON cuts FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = cuts.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY cuts_agent_can_read ON cuts FOR SELECT TO retake_agent USING (true);
CREATE POLICY cuts_agent_can_add ON cuts FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT ON cuts TO authenticated;
GRANT SELECT, INSERT ON cuts TO retake_agent;
