import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { OwnTestServer } from '@retake/testkit';
import type { TestProject } from 'vitest/node';
import { startMigratedServer } from './start-migrated-server.ts';

/** One Postgres for all files of a run, started when the first of them asks for it and stopped after the last. */
export default async function shareTestServer(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<OwnTestServer> | undefined;
  const door = createServer(async (_request, response) => {
    try {
      started ??= startMigratedServer();
      response.end((await started).connectionString);
    } catch (error) {
      response.writeHead(500).end(inspect(error));
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('testServerDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
    await (await started?.catch(() => undefined))?.stop();
  };
}
