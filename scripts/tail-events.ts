/** Prints the events of a job as they happen, one JSON line each: `npm run -s events -- JOB [--url http://localhost:3000] [--after SEQ]`. */
import { parseArgs } from 'node:util';
import type { ClientToServerEvents, JobEvent, JobJoined, ServerToClientEvents } from '@retake/contracts';
import { io, type Socket } from 'socket.io-client';

const environment = process.env;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: `http://localhost:${environment.PORT || 3000}` },
    after: { type: 'string', default: '0' },
  },
});
const [jobId] = positionals;
let lastSeq = Number(values.after);
if (jobId === undefined || !Number.isSafeInteger(lastSeq) || lastSeq < 0) {
  console.error('Usage: npm run -s events -- JOB [--url http://localhost:3000] [--after SEQ]');
  process.exit(2);
}

const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(values.url, { transports: ['websocket'] });

function print(event: JobEvent): void {
  if (event.seq <= lastSeq) return;
  lastSeq = event.seq;
  console.log(JSON.stringify(event));
}

/** More than a window replays has happened: the rest of the log is read page by page. */
async function readLog(): Promise<void> {
  for (;;) {
    const response = await fetch(new URL(`/api/v1/jobs/${jobId}/events?after=${lastSeq}`, values.url));
    const { events } = (await response.json()) as { events: JobEvent[] };
    if (events.length === 0) return;
    events.forEach(print);
  }
}

socket.on('connect', async () => {
  const joined: JobJoined = await socket.emitWithAck('job-join', { jobId, lastSeq });
  if ('refused' in joined) {
    console.error(`The server refused: ${joined.refused}`);
    process.exit(1);
  }
  if ('events' in joined) joined.events.forEach(print);
  else await readLog();
});
socket.on('event', print);
socket.on('connect_error', (error) => console.error(`${values.url} does not answer (${error.message}); trying again.`));
