-- Takes of one clip are bought side by side: each is a call of its own, and so is its receipt. A clip that is changed
-- has one open call at a time, as before.
ALTER TABLE provider_calls ADD COLUMN take integer;
ALTER TABLE provider_calls ADD CONSTRAINT provider_calls_take_is_one_or_more CHECK (take >= 1);
DROP INDEX provider_calls_open_once_a_clip;
CREATE UNIQUE INDEX provider_calls_open_once_a_clip ON provider_calls (regeneration_id, clip_id, coalesce(take, 0))
  WHERE state IN ('intent', 'unknown', 'created');

ALTER TABLE clip_versions ADD COLUMN take integer;
ALTER TABLE clip_versions ADD CONSTRAINT clip_versions_take_is_one_or_more CHECK (take >= 1);
