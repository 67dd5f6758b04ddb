-- Looks that were saved by name: templates, how pictures measure, or both. They belong to a person and not to a job, and
-- outlive the clip that they were taken from.
CREATE TABLE looks (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  owner_id uuid NOT NULL,
  name text NOT NULL,
  templates jsonb NOT NULL DEFAULT '[]',
  tone jsonb,
  saved_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT looks_have_a_name CHECK (char_length(name) BETWEEN 1 AND 40),
  CONSTRAINT looks_show_something CHECK (templates <> '[]' OR tone IS NOT NULL)
);

CREATE UNIQUE INDEX looks_have_names_of_their_own ON looks (owner_id, lower(name));

ALTER TABLE looks ENABLE ROW LEVEL SECURITY;
ALTER TABLE looks FORCE ROW LEVEL SECURITY;
CREATE POLICY looks_owner_can_read ON looks FOR SELECT TO authenticated
  USING (owner_id = (SELECT current_owner_id()));
CREATE POLICY looks_agent_can_do_everything ON looks FOR ALL TO retake_agent USING (true) WITH CHECK (true);
GRANT SELECT ON looks TO authenticated;
GRANT SELECT, INSERT, UPDATE, DELETE ON looks TO retake_agent;

-- Takes of a clip: versions that are added to choose from, and what became of each.
ALTER TABLE regenerations ADD COLUMN takes jsonb NOT NULL DEFAULT '[]';
ALTER TABLE regenerations DROP CONSTRAINT regenerations_kind_is_known;
ALTER TABLE regenerations ADD CONSTRAINT regenerations_kind_is_known
  CHECK (kind IN ('sample', 'import', 'edit', 'undo', 'redo', 'restore', 'rewind', 'reorder', 'transition', 'settings',
    'variations'));
