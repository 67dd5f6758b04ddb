import { isRetakeError } from '@retake/contracts';
import { isLoopback } from './edge/plugins/origins.ts';
import { createPages, PagesMissingError } from './edge/plugins/pages.ts';
import { EnvError, parseEnv } from './env.ts';
import { createShutdown } from './shutdown.ts';
import { wire } from './wiring.ts';

/** What one part may take to close; together they stay within the 10 s that a stop may take. */
const partTimeoutMs = 4_000;
const stopTimeoutMs = 9_500;

const shutdown = createShutdown({
  onError: (name, error) => console.error(`While stopping, ${name} failed: ${(error as Error).message}`),
  partTimeoutMs,
});

async function start(): Promise<void> {
  const env = parseEnv(process.env);
  const { app, start: startWork } = await wire({
    env,
    shutdown,
    say: (line) => console.log(line),
    ...(env.role !== 'worker' && { createPages: () => createPages({ hostname: env.host, port: env.port }) }),
  });
  await app.listen({ host: env.host, port: env.port });
  await startWork();
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  console.log(`Retake is ready: ${toUrl(env.host, port)}${isLoopback(env.host) ? ' (this machine only)' : ''}`);
}

function toUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' || isLoopback(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Why the start failed, in one sentence where it is something that a person can do something about. */
function toSentence(error: unknown): string {
  if (error instanceof EnvError || error instanceof PagesMissingError || isRetakeError(error)) return error.message;
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what listens there, or choose another with PORT=3001.`;
  if (code === 'EACCES' && port !== undefined) return `Port ${port} needs more rights: choose another with PORT=3001.`;
  if (code === 'EADDRNOTAVAIL') return `HOST ${address} is not an address of this machine.`;
  if (code === 'ENOTFOUND') return 'HOST is a name that nobody knows.';
  if (code === 'ECONNREFUSED') return 'The database at DATABASE_URL does not answer.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let isStopping = false;
async function stop(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), stopTimeoutMs).unref();
  await shutdown.close();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
// The launcher's end, however it came, is ours.
process.on('disconnect', () => void stop(0));
start().catch(async (error: unknown) => {
  if (!isStopping) console.error(toSentence(error));
  await stop(1);
});
