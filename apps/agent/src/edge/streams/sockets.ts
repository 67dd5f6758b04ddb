import {
  type ClientToServerEvents,
  type JobEvent,
  type JobJoined,
  type JobSignal,
  jobJoinSchema,
  jobLeaveSchema,
  limits,
  messageSendSchema,
  planConfirmSchema,
  RetakeError,
  regenerationCancelSchema,
  type ServerToClientEvents,
  type SocketFailure,
} from '@retake/contracts';
import { cancelRegeneration, getJobSnapshot, listEventsAfter } from '@retake/regeneration';
import { Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import type { App } from '../app-type.ts';
import type { EdgeParts } from '../edge-parts.ts';
import { sendMessage } from '../features/messages/send-message.ts';
import { confirmPart } from '../features/offers/confirm-part.ts';
import { toRetakeError } from '../plugins/errors.ts';
import type { EventFanOut } from './event-fan-out.ts';

type JobSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

const toRoom = (jobId: string) => `job:${jobId}`;

/** The websocket edge: rooms by job, commands with an answer each, events and signals to the rooms. */
export function createSockets(app: App, parts: EdgeParts) {
  const { database, ownerId } = parts;
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(app.server, {
    transports: ['websocket'],
    maxHttpBufferSize: limits.socketFrameBytes,
    perMessageDeflate: false,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, parts.isOriginAllowed(request.headers)),
  });
  let fanOut: EventFanOut | undefined;

  /** Checks a command, carries it out and answers; a client that wants no answer gets none. */
  function answering<Schema extends z.ZodType, Answer>(
    socket: JobSocket,
    schema: Schema,
    run: (payload: z.infer<Schema>) => Promise<Answer>,
    toRefusal: (error: RetakeError) => Answer | SocketFailure = toSocketFailure,
  ) {
    return async (payload: unknown, acknowledge: unknown) => {
      const answer = typeof acknowledge === 'function' ? (acknowledge as (value: unknown) => void) : () => undefined;
      try {
        parts.takeCommand(socket.handshake.address);
        const parsed = schema.safeParse(payload);
        if (!parsed.success) throw new RetakeError('BODY_INVALID', { cause: parsed.error });
        answer(await run(parsed.data));
      } catch (error) {
        const failure = toRetakeError(error);
        parts.metrics.refusals.inc({ code: failure.code });
        if (failure.status >= 500) app.log.error({ err: failure, cause: failure.cause }, 'command failed');
        answer(toRefusal(failure));
      }
    };
  }

  async function join(socket: JobSocket, { jobId, lastSeq }: z.infer<typeof jobJoinSchema>): Promise<JobJoined> {
    const key = { jobId, ownerId };
    // Into the room first: what happens while the past is read is then sent too, at worst twice, never lost.
    await fanOut?.follow(jobId);
    await socket.join(toRoom(jobId));
    try {
      if (lastSeq === undefined) return { snapshot: await getJobSnapshot(database, key) };
      const { events, seq } = await listEventsAfter(database, { ...key, after: lastSeq, limit: limits.replayEvents });
      const isReplayable = lastSeq <= seq && seq - lastSeq <= limits.replayEvents;
      return isReplayable ? { events } : { snapshot: await getJobSnapshot(database, key) };
    } catch (error) {
      await socket.leave(toRoom(jobId));
      throw error;
    }
  }

  io.on('connection', (socket) => {
    parts.metrics.sockets.inc();
    socket.on('disconnect', () => parts.metrics.sockets.dec());
    socket.on('error', (error) => app.log.debug({ err: error }, 'socket error'));
    socket.on(
      'job-join',
      answering(
        socket,
        jobJoinSchema,
        (payload) => join(socket, payload),
        (error): JobJoined => ({ refused: error.code }),
      ),
    );
    socket.on(
      'job-leave',
      answering(socket, jobLeaveSchema, async ({ jobId }) => {
        await socket.leave(toRoom(jobId));
        return {};
      }),
    );
    socket.on(
      'message-send',
      answering(socket, messageSendSchema, async ({ commandId, ...message }) => {
        const { message: stored, seq } = await sendMessage(parts, { ...message, key: commandId });
        return { messageId: stored.id, seq };
      }),
    );
    socket.on(
      'plan-confirm',
      answering(socket, planConfirmSchema, async (confirmation) => {
        return { regenerationId: (await confirmPart(parts, confirmation)).regeneration.id };
      }),
    );
    socket.on(
      'regeneration-cancel',
      answering(socket, regenerationCancelSchema, async ({ jobId, regenerationId }) => {
        await cancelRegeneration(database, { jobId, ownerId, regenerationId });
        return { regenerationId };
      }),
    );
  });

  return {
    /** The rooms need somebody who reads the log for them, and who stops when the last window has left. */
    attach(events: EventFanOut): void {
      fanOut = events;
      io.of('/').adapter.on('delete-room', (room: string) => {
        if (room.startsWith('job:')) events.unfollow(room.slice('job:'.length));
      });
    },
    sendEvent(event: JobEvent): void {
      parts.metrics.eventsSent.inc();
      io.to(toRoom(event.job)).emit('event', event);
    },
    sendSignal(signal: JobSignal): void {
      io.to(toRoom(signal.job)).emit('signal', signal);
    },
    /** Ends every connection; the HTTP server is closed by whoever opened it. */
    close(): void {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}
export type Sockets = ReturnType<typeof createSockets>;

function toSocketFailure(error: RetakeError): SocketFailure {
  const { code, message, details } = error;
  return { error: { code, message, ...(details && { details }) } };
}
