-- The other video that a message speaks of, where one branches off another: {jobId, title}. No foreign key: either may be
-- deleted without the other.
ALTER TABLE messages ADD COLUMN branch jsonb;
