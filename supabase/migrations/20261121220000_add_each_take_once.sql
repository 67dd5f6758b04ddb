-- Takes are added one by one, while their change makes the others. A run that goes on after a crash adds none a second time.
CREATE UNIQUE INDEX clip_versions_add_a_take_once ON clip_versions (regeneration_id, clip_id, take) WHERE take IS NOT NULL;
