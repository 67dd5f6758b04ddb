import type { ClientToServerEvents, JobEvent, ServerToClientEvents } from '@retake/contracts';
import { io, type Socket } from 'socket.io-client';

/** A program that asks over REST and hears over the socket, as a window does. */
export function openJobWatch(api: string) {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(new URL(api).origin, {
    transports: ['websocket'],
  });

  async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(`${api}${path}`, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answer;
  }

  return {
    call,
    post<Answer>(path: string, body: object): Promise<Answer> {
      const headers = { 'content-type': 'application/json' };
      return call(path, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    /** Joins a job and waits for the next cut after `lastSeq`. Call it before asking for a change. */
    async waitForCut(jobId: string, lastSeq: number): Promise<void> {
      const cut = Promise.withResolvers<void>();
      const look = (event: JobEvent) => {
        if (event.job !== jobId || event.seq <= lastSeq) return;
        if (event.type === 'cut-published') cut.resolve();
        if (event.type === 'regeneration-failed') cut.reject(new Error(`The change failed: ${event.error.message}`));
      };
      socket.on('event', look);
      const joined = await socket.emitWithAck('job-join', { jobId, lastSeq });
      if ('events' in joined) joined.events.forEach(look);
      await cut.promise;
      socket.off('event', look);
    },
    /** Reads the first bytes of the video that a job shows, as a player does. */
    async readBeginning(jobId: string): Promise<void> {
      const range = { headers: { range: 'bytes=0-65535' } };
      await (await fetch(`${api}/jobs/${jobId}/cuts/current/video`, range)).arrayBuffer();
    },
    close: () => socket.disconnect(),
  };
}
