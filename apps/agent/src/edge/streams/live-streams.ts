import { type JobSignal, jobSignalSchema } from '@retake/contracts';
import type { Database } from '@retake/db';
import { findEvents } from '@retake/regeneration';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { createEventFanOut } from './event-fan-out.ts';
import { createNotificationListener } from './notification-listener.ts';
import type { ProgressMemory } from './progress-memory.ts';
import type { Sockets } from './sockets.ts';

/** Written by the transaction that appends an event. */
const eventsChannel = 'retake_events';
/** Written by the transaction that asks a running change to stop. */
const cancelsChannel = 'retake_cancels';
/** Written when a provider has told something of a paid call. */
const callsChannel = 'retake_calls';
/** Transient signals of workers, which may live in other processes. */
const signalsChannel = 'retake_signals';

/** A lost notification is healed within this time. */
const pollMs = 2_000;

const eventHintSchema = z.object({ job: z.uuid() });
const callSchema = z.object({ call: z.uuid() });
const cancelSchema = z.object({ regeneration: z.uuid().nullable() });

interface StreamParts {
  readonly connectionString: string;
  readonly database: Database;
  /** Absent in a process that serves no windows. */
  readonly sockets: Sockets | undefined;
  readonly progress: ProgressMemory;
  onCancel(regenerationId: string): void;
  onCall(callId: string): void;
  readonly log: FastifyBaseLogger;
}

/** Sends a signal to every process that serves windows. */
export async function publishSignal(database: Database, signal: JobSignal): Promise<void> {
  await database.query('SELECT pg_notify($1, $2)', [signalsChannel, JSON.stringify(signal)]);
}

/** Joins what Postgres tells with who wants to hear it: events and signals to windows, cancels to the worker. */
export function createLiveStreams({
  connectionString,
  database,
  sockets,
  progress,
  onCancel,
  onCall,
  log,
}: StreamParts) {
  const fanOut = createEventFanOut({
    readEvents: (jobId, after) => findEvents(database, { jobId, after }),
    readSeqs: (jobIds) => readSeqs(database, jobIds),
    emit: (event) => sockets?.sendEvent(event),
    onError: (error) => log.warn({ err: error }, 'events could not be read now'),
    pollMs,
  });
  sockets?.attach(fanOut);

  const listener = createNotificationListener({
    connectionString,
    channels: [eventsChannel, cancelsChannel, callsChannel, signalsChannel],
    onConnected: () => fanOut.hintAll(),
    onNotification(channel, payload) {
      const content = parseJson(payload);
      if (channel === eventsChannel) {
        const hint = eventHintSchema.safeParse(content);
        if (hint.success) fanOut.hint(hint.data.job);
      } else if (channel === cancelsChannel) {
        const cancel = cancelSchema.safeParse(content);
        if (cancel.success && cancel.data.regeneration !== null) onCancel(cancel.data.regeneration);
      } else if (channel === callsChannel) {
        const call = callSchema.safeParse(content);
        if (call.success) onCall(call.data.call);
      } else {
        const signal = jobSignalSchema.safeParse(content);
        if (!signal.success) return;
        if (signal.data.type === 'regeneration-progress') progress.note(signal.data);
        sockets?.sendSignal(signal.data);
      }
    },
    log,
  });

  return {
    async start(): Promise<void> {
      await listener.start();
      fanOut.start();
    },
    async close(): Promise<void> {
      await listener.close();
      await fanOut.close();
    },
  };
}

async function readSeqs(database: Database, jobIds: readonly string[]): Promise<Map<string, number>> {
  const answer = await database.query<{ id: string; event_seq: number }>(
    'SELECT id, event_seq FROM jobs WHERE id = ANY ($1::uuid[])',
    [jobIds],
  );
  return new Map(answer.rows.map(({ id, event_seq }) => [id, event_seq]));
}

/** Anybody who can write to the database can notify, so a payload may be anything. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
