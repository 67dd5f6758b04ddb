-- What was done to a version whose material has another length than was asked for: trimmed, slowed or held, in frames.
-- Null where nothing had to be done.
ALTER TABLE clip_versions ADD COLUMN fit jsonb;
