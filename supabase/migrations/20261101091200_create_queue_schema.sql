-- pg-boss keeps its tables in a schema that belongs to the agent, so that the agent can send and fetch as itself.
CREATE SCHEMA retake_queue AUTHORIZATION retake_agent;
