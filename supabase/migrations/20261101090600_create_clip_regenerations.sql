-- What one change does to one clip, and what was said about it.
CREATE TABLE clip_regenerations (
  regeneration_id uuid NOT NULL REFERENCES regenerations (id) ON DELETE CASCADE,
  clip_id uuid NOT NULL REFERENCES clips (id) ON DELETE CASCADE,
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  -- The clip's number when the change was asked for.
  clip_number integer NOT NULL,
  route text,
  templates jsonb NOT NULL DEFAULT '[]',
  instruction text,
  original_prompt text,
  modified_prompt text,
  -- The last turns of the conversation before the change: [{role, text}].
  conversation jsonb NOT NULL DEFAULT '[]',
  price_micros bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (regeneration_id, clip_id),
  CONSTRAINT clip_regenerations_route_is_known CHECK (route IN ('grade', 'modify', 'reshoot')),
  CONSTRAINT clip_regenerations_price_is_not_negative CHECK (price_micros >= 0)
);

CREATE INDEX clip_regenerations_by_clip ON clip_regenerations (clip_id);
CREATE INDEX clip_regenerations_by_job ON clip_regenerations (job_id);

ALTER TABLE clip_regenerations ENABLE ROW LEVEL SECURITY;
ALTER TABLE clip_regenerations FORCE ROW LEVEL SECURITY;
CREATE POLICY clip_regenerations_owner_can_read ON clip_regenerations FOR SELECT TO authenticated
  USING (
    EXISTS (SELECT FROM jobs WHERE jobs.id = clip_regenerations.job_id AND jobs.owner_id = (SELECT current_owner_id()))
  );
CREATE POLICY clip_regenerations_agent_can_do_everything ON clip_regenerations FOR ALL TO retake_agent
  USING (true) WITH CHECK (true);
GRANT SELECT ON clip_regenerations TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON clip_regenerations TO retake_agent;
