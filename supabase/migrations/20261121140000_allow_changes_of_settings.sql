-- A change of how the whole video sounds is a change like any other.
ALTER TABLE regenerations DROP CONSTRAINT regenerations_kind_is_known;
ALTER TABLE regenerations ADD CONSTRAINT regenerations_kind_is_known
  CHECK (kind IN ('sample', 'import', 'edit', 'undo', 'redo', 'restore', 'reorder', 'transition', 'settings'));
