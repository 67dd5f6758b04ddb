CREATE TABLE clips (
  id uuid PRIMARY KEY,
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  -- 1-based: the number that people see.
  position integer NOT NULL,
  role text NOT NULL,
  section text,
  slot_frames integer NOT NULL,
  transition_kind text NOT NULL,
  transition_frames integer NOT NULL,
  current_version_id uuid NOT NULL,
  review text NOT NULL DEFAULT 'none',
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT clips_position_is_one_or_more CHECK (position >= 1),
  CONSTRAINT clips_slot_has_frames CHECK (slot_frames > 0),
  CONSTRAINT clips_transition_is_known CHECK (transition_kind IN ('cut', 'crossfade', 'fade')),
  CONSTRAINT clips_transition_frames_are_even CHECK (transition_frames BETWEEN 0 AND 240 AND transition_frames % 2 = 0),
  CONSTRAINT clips_cut_alone_has_no_frames CHECK ((transition_kind = 'cut') = (transition_frames = 0)),
  CONSTRAINT clips_review_is_known CHECK (review IN ('none', 'approved', 'rejected')),
  -- Checked at the end of a transaction, so that an order can change.
  CONSTRAINT clips_position_is_taken_once UNIQUE (job_id, position) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX clips_by_current_version ON clips (current_version_id);

ALTER TABLE clips ENABLE ROW LEVEL SECURITY;
ALTER TABLE clips FORCE ROW LEVEL SECURITY;
CREATE POLICY clips_owner_can_read ON clips FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = clips.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY clips_agent_can_do_everything ON clips FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON clips TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON clips TO retake_agent;
