-- The agent works as retake_agent, which can do what its policies say and nothing else. authenticated is the role that
-- Supabase gives to people who are signed in; a plain Postgres gets it here, so that the policies mean the same there.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'retake_agent') THEN
    CREATE ROLE retake_agent NOLOGIN NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'authenticated') THEN
    CREATE ROLE authenticated NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION
  -- Roles belong to the whole server: another database of it may be creating them at this moment.
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

GRANT retake_agent TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO retake_agent, authenticated;

-- Whom the request of a signed-in person speaks for; null when nobody is signed in.
CREATE FUNCTION current_owner_id() RETURNS uuid
  LANGUAGE sql STABLE
  SET search_path = ''
  RETURN (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
