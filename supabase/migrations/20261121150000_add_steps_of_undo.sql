-- How many steps lie between a cut and the cut that redo leads to: undo may take several back at once, and redo brings
-- them again one by one.
ALTER TABLE cuts ADD COLUMN redo_steps integer NOT NULL DEFAULT 1;
ALTER TABLE cuts ADD CONSTRAINT cuts_redo_goes_forward CHECK (redo_steps >= 1);

-- The versions that a clip has shown, in the order in which its own undo and redo go through them, and the place of the
-- one it shows, counted from 0. Empty for clips of before, which go through the versions that theirs was made from.
ALTER TABLE clips ADD COLUMN shown_version_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE clips ADD COLUMN shown_place integer NOT NULL DEFAULT 0;
ALTER TABLE clips ADD CONSTRAINT clips_stand_at_a_place_of_their_line
  CHECK (shown_place >= 0 AND shown_place < greatest(cardinality(shown_version_ids), 1));

ALTER TABLE regenerations DROP CONSTRAINT regenerations_kind_is_known;
ALTER TABLE regenerations ADD CONSTRAINT regenerations_kind_is_known
  CHECK (kind IN ('sample', 'import', 'edit', 'undo', 'redo', 'restore', 'rewind', 'reorder', 'transition', 'settings'));
