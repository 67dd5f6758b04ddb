-- What providers have told us, each delivery once. It says only where to look: the provider is asked what is true.
CREATE TABLE webhook_inbox (
  provider text NOT NULL,
  delivery_id text NOT NULL,
  prediction_id text NOT NULL,
  call_id uuid,
  payload jsonb NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (provider, delivery_id),
  CONSTRAINT webhook_inbox_ids_are_short
    CHECK (char_length(delivery_id) BETWEEN 1 AND 200 AND char_length(prediction_id) BETWEEN 1 AND 200)
);

CREATE INDEX webhook_inbox_by_prediction ON webhook_inbox (prediction_id);

ALTER TABLE webhook_inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_inbox FORCE ROW LEVEL SECURITY;
CREATE POLICY webhook_inbox_agent_can_read ON webhook_inbox FOR SELECT TO retake_agent USING (true);
CREATE POLICY webhook_inbox_agent_can_add ON webhook_inbox FOR INSERT TO retake_agent WITH CHECK (true);
GRANT SELECT, INSERT ON webhook_inbox TO retake_agent;
