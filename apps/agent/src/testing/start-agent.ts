import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ClientToServerEvents, JobEvent, JobSnapshot, ServerToClientEvents } from '@retake/contracts';
import type { TestServer } from '@retake/testkit';
import { io, type Socket } from 'socket.io-client';
import { vi } from 'vitest';
import { parseEnv } from '../env.ts';
import { createShutdown } from '../shutdown.ts';
import { wire } from '../wiring.ts';

type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

/** The whole program on a free port, with a database and a folder of its own; only the web app is left out. */
export async function startAgent(server: TestServer, variables: Readonly<Record<string, string>> = {}) {
  const test = await server.createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'retake-agent-'));
  const failures: string[] = [];
  const shutdown = createShutdown({
    onError: (name, error) => failures.push(`${name}: ${error}`),
    partTimeoutMs: 5_000,
  });
  const env = parseEnv({
    PORT: '0',
    RETAKE_DATA_DIR: folder,
    DATABASE_URL: test.connectionString,
    RETAKE_LOG_LEVEL: 'silent',
    RETAKE_SHORT_SIDE: '144',
    RETAKE_SAMPLE: 'off',
    ...variables,
  });
  const { app, start } = await wire({ env, shutdown, say: () => undefined });
  const url = await app.listen({ host: env.host, port: env.port });
  await start();
  const sockets: Client[] = [];

  async function request(
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const headers = new Headers(options.headers);
    const isJson = options.body !== undefined && !(options.body instanceof FormData);
    if (isJson && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const body = isJson && typeof options.body !== 'string' ? JSON.stringify(options.body) : options.body;
    const response = await fetch(`${url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: body as string | FormData }),
    });
    return response;
  }

  return {
    url,
    folder,
    connectionString: test.connectionString,
    request,
    /** The names of the files in the making. */
    listScratch: (kind: 'work' | 'uploads') => readdir(join(folder, 'scratch', `${hostname()}.${process.pid}`, kind)),
    /**
     * Calls `/api/v1` and gives status and JSON. A test is quicker than a person may be, so it waits as long as the
     * server says when it has sent too many commands.
     */
    async api(method: string, path: string, options: { body?: unknown; headers?: Record<string, string> } = {}) {
      for (;;) {
        const response = await request(method, `/api/v1${path}`, options);
        const text = await response.text();
        const body = text === '' ? undefined : JSON.parse(text);
        const retryAfterMs: unknown = body?.error?.details?.retryAfterMs;
        if (typeof retryAfterMs !== 'number') return { status: response.status, headers: response.headers, body };
        await setTimeout(retryAfterMs);
      }
    },
    async snapshot(jobId: string): Promise<JobSnapshot> {
      return (await request('GET', `/api/v1/jobs/${jobId}`)).json() as Promise<JobSnapshot>;
    },
    /** Waits until a job is as it should be, and gives it. */
    async until(jobId: string, check: (job: JobSnapshot) => boolean, timeoutMs = 60_000): Promise<JobSnapshot> {
      return vi.waitFor(
        async () => {
          const job = await this.snapshot(jobId);
          if (!check(job)) throw new Error(`not yet: ${job.status}, ${JSON.stringify(job.ended[0]?.error ?? null)}`);
          return job;
        },
        { timeout: timeoutMs, interval: 50 },
      );
    },
    async connect(headers: Record<string, string> = {}): Promise<Client> {
      const socket: Client = io(url, {
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        extraHeaders: headers,
      });
      sockets.push(socket);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      return socket;
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      await shutdown.close();
      await rm(folder, { recursive: true, force: true });
      await test.close();
      if (failures.length > 0) throw new Error(failures.join('; '));
    },
  };
}
export type TestAgent = Awaited<ReturnType<typeof startAgent>>;

/** Every event that a socket gets, as it comes. */
export function collectEvents(socket: Client): JobEvent[] {
  const events: JobEvent[] = [];
  socket.on('event', (event) => events.push(event));
  return events;
}
