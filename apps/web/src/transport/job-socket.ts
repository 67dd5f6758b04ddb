import type {
  ClientToServerEvents,
  JobEvent,
  JobJoined,
  JobSignal,
  ServerToClientEvents,
  SocketFailure,
} from '@retake/contracts';
import { io, type Socket } from 'socket.io-client';

/** What the job link needs of a connection; tests hold one in their hands. Calls reject when no answer comes in time. */
export interface JobSocket {
  listen(listener: JobSocketListener): void;
  join(payload: { jobId: string; lastSeq?: number }): Promise<JobJoined>;
  sendMessage(payload: {
    jobId: string;
    commandId: string;
    text: string;
    selectedClips?: number[];
  }): Promise<{ messageId: string; seq: number } | SocketFailure>;
  /** Tries at once instead of waiting for the next turn. */
  reconnect(): void;
  close(): void;
}

export interface JobSocketListener {
  onConnect(): void;
  onDisconnect(): void;
  onEvent(event: JobEvent): void;
  onSignal(signal: JobSignal): void;
}

const answerTimeoutMs = 8_000;

/** A connection to the origin of the page, websocket only, that comes back by itself with growing pauses. */
export function createJobSocket(): JobSocket {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io({
    transports: ['websocket'],
    reconnectionDelay: 400,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.4,
    autoConnect: false,
  });
  const calls = socket.timeout(answerTimeoutMs);
  const reconnect = () => {
    if (socket.connected) return;
    // Ends the pause between two tries; `connect` alone leaves a running pause as it is.
    socket.disconnect().connect();
  };
  // A dead network leaves the open connection silent for most of a minute. Dropping it makes the next try tell at once.
  const drop = () => socket.io.engine.close();
  return {
    listen({ onConnect, onDisconnect, onEvent, onSignal }) {
      socket.on('connect', onConnect);
      socket.on('disconnect', onDisconnect);
      socket.on('connect_error', onDisconnect);
      socket.on('event', onEvent);
      socket.on('signal', onSignal);
      window.addEventListener('online', reconnect);
      window.addEventListener('offline', drop);
      socket.connect();
    },
    join: (payload) => calls.emitWithAck('job-join', payload),
    sendMessage: (payload) => calls.emitWithAck('message-send', payload),
    reconnect,
    close() {
      window.removeEventListener('online', reconnect);
      window.removeEventListener('offline', drop);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}
