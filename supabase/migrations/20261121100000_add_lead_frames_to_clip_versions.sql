-- Frames of a version's video before its slot begins; negative when the video begins inside the slot. Null for versions
-- whose video is as long as their source, and so begins with the head.
ALTER TABLE clip_versions ADD COLUMN lead_frames integer;
