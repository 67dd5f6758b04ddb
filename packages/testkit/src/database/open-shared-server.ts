import { inject } from 'vitest';
import { openTestServer, type TestServer } from './open-test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address that answers with the connection string of the Postgres that the files of this run share. */
    testServerDoor: string;
  }
}

/**
 * The Postgres that all files of a test run share; the first one that asks waits until it has started.
 *
 * @throws Error saying why it could not be started.
 */
export async function openSharedServer(): Promise<TestServer> {
  const answer = await fetch(inject('testServerDoor'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(`The Postgres of this run could not be started: ${text}`);
  return openTestServer(text);
}
