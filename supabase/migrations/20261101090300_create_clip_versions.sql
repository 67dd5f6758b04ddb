-- Immutable: the agent may add versions and may not change them.
CREATE TABLE clip_versions (
  id uuid PRIMARY KEY,
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  clip_id uuid NOT NULL REFERENCES clips (id) ON DELETE CASCADE,
  number integer NOT NULL,
  parent_id uuid REFERENCES clip_versions (id) DEFERRABLE INITIALLY DEFERRED,
  origin text NOT NULL,
  -- What the source shows; the prompt adds the sentences of the look to it.
  base_prompt text NOT NULL,
  prompt text NOT NULL,
  instruction text,
  look jsonb NOT NULL DEFAULT '[]',
  source_key text NOT NULL,
  media_key text NOT NULL,
  poster_key text NOT NULL,
  source_frames integer NOT NULL,
  head_frames integer NOT NULL,
  has_sound boolean NOT NULL,
  price_micros bigint NOT NULL DEFAULT 0,
  regeneration_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT clip_versions_number_is_one_or_more CHECK (number >= 1),
  CONSTRAINT clip_versions_number_is_used_once UNIQUE (clip_id, number),
  CONSTRAINT clip_versions_origin_is_known CHECK (origin IN ('sample', 'import', 'grade', 'modify', 'reshoot')),
  CONSTRAINT clip_versions_look_is_a_list CHECK (jsonb_typeof(look) = 'array'),
  CONSTRAINT clip_versions_head_lies_within_the_source CHECK (head_frames >= 0 AND head_frames < source_frames),
  CONSTRAINT clip_versions_price_is_not_negative CHECK (price_micros >= 0)
);

CREATE INDEX clip_versions_by_job ON clip_versions (job_id);
CREATE INDEX clip_versions_by_parent ON clip_versions (parent_id);
CREATE INDEX clip_versions_by_regeneration ON clip_versions (regeneration_id);

ALTER TABLE clips ADD CONSTRAINT clips_show_a_version
  FOREIGN KEY (current_version_id) REFERENCES clip_versions (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE clip_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE clip_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY clip_versions_owner_can_read ON clip_versions FOR SELECT TO authenticated
  USING (
    EXISTS (SELECT FROM jobs WHERE jobs.id = clip_versions.job_id AND jobs.owner_id = (SELECT current_owner_id()))
  );
CREATE POLICY clip_versions_agent_can_read ON clip_versions FOR SELECT TO retake_agent USING (true);
CREATE POLICY clip_versions_agent_can_add ON clip_versions FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT ON clip_versions TO authenticated;
GRANT SELECT, INSERT ON clip_versions TO retake_agent;
