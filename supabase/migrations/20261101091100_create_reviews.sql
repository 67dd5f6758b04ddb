-- Every approval and rejection with its reason; the clip itself keeps the newest verdict.
CREATE TABLE reviews (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  job_id uuid NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
  clip_id uuid NOT NULL REFERENCES clips (id) ON DELETE CASCADE,
  version_id uuid NOT NULL REFERENCES clip_versions (id) DEFERRABLE INITIALLY DEFERRED,
  verdict text NOT NULL,
  rating integer,
  feedback text,
  created_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT reviews_verdict_is_known CHECK (verdict IN ('none', 'approved', 'rejected')),
  CONSTRAINT reviews_rating_is_1_to_5 CHECK (rating BETWEEN 1 AND 5),
  CONSTRAINT reviews_feedback_is_at_most_500_characters CHECK (char_length(feedback) <= 500)
);

CREATE INDEX reviews_by_job ON reviews (job_id);
CREATE INDEX reviews_by_clip ON reviews (clip_id, created_at DESC);
CREATE INDEX reviews_by_version ON reviews (version_id);

ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY reviews_owner_can_read ON reviews FOR SELECT TO authenticated
  USING (EXISTS (SELECT FROM jobs WHERE jobs.id = reviews.job_id AND jobs.owner_id = (SELECT current_owner_id())));
CREATE POLICY reviews_agent_can_read ON reviews FOR SELECT TO retake_agent USING (true);
CREATE POLICY reviews_agent_can_add ON reviews FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT ON reviews TO authenticated;
GRANT SELECT, INSERT ON reviews TO retake_agent;
