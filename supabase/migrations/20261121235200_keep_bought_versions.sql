-- Why the clip of a version does not show it: what its check has found. A version that was paid is kept all the same.
ALTER TABLE clip_versions ADD COLUMN problem text;
