import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reduceJob } from '@retake/contracts';
import { createPool } from '@retake/db';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFootage } from '../testing/footage.ts';
import { collectEvents, startAgent, type TestAgent } from '../testing/start-agent.ts';

const main = join(import.meta.dirname, '../main.ts');

/** This process is the edge, and a second one the worker: they share a database and a folder, and nothing else. */
describe('edge and worker as processes of their own', () => {
  let server: TestServer;
  let edge: TestAgent;
  let worker: ChildProcess;
  let jobId: string;

  beforeAll(async () => {
    server = await openSharedServer();
    edge = await startAgent(server, { RETAKE_ROLE: 'edge' });
  });
  afterAll(async () => {
    if (worker) {
      const ended = once(worker, 'exit');
      worker.kill('SIGTERM');
      await ended;
    }
    await edge?.close();
  });

  it('takes a video over REST, and another process makes the clips', async () => {
    const body = new FormData();
    body.append('video', new Blob([await readFile(await makeFootage(edge.folder))]), 'holiday.mp4');
    const imported = await edge.api('POST', '/jobs/import', { body });
    expect(imported.status).toBe(202);
    jobId = imported.body.jobId;
    expect(await edge.snapshot(jobId)).toMatchObject({ running: null, queue: [{ kind: 'import' }] });

    worker = spawn(process.execPath, [...process.execArgv, main], {
      env: {
        ...process.env,
        ...{ RETAKE_ROLE: 'worker', RETAKE_SAMPLE: 'off', RETAKE_LOG_LEVEL: 'silent', RETAKE_SHORT_SIDE: '144' },
        ...{ DATABASE_URL: edge.connectionString, RETAKE_DATA_DIR: edge.folder, PORT: '0' },
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const job = await edge.until(jobId, ({ status }) => status === 'completed');
    expect(job.clips).toHaveLength(3);
  });

  it('work together while no notification arrives: by looking, without a gap and nothing twice', async () => {
    await dropNotifications(edge.connectionString);
    const socket = await edge.connect();
    const events = collectEvents(socket);
    const joined = await socket.emitWithAck('job-join', { jobId });
    if (!('snapshot' in joined)) throw new Error('expected a snapshot');
    await socket.emitWithAck('message-send', { jobId, commandId: randomUUID(), text: 'make clip 2 nighttime' });
    await vi.waitFor(() => expect(events.at(-1)?.type).toBe('regeneration-ended'), { timeout: 30_000 });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => joined.snapshot.seq + 1 + index));
    expect(events.reduce(reduceJob, joined.snapshot)).toEqual(await edge.snapshot(jobId));
    expect((await edge.snapshot(jobId)).clips.map(({ version }) => version)).toEqual([1, 2, 1]);
  });
});

/** From now on nobody in this database is told anything: every connection is a new one that finds a silent function. */
async function dropNotifications(connectionString: string): Promise<void> {
  const pool = createPool({ connectionString, maximum: 1 });
  const name = new URL(connectionString).pathname.slice(1);
  await pool.query(`
    CREATE SCHEMA silent;
    GRANT USAGE ON SCHEMA silent TO PUBLIC;
    CREATE FUNCTION silent.pg_notify(text, text) RETURNS void LANGUAGE sql AS '';
    ALTER DATABASE "${name}" SET search_path = silent, public, pg_catalog;
  `);
  await pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await pool.end();
}
