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

  /** Joins a job and waits for the next event after `lastSeq` that fits. Call it before asking for what it tells of. */
  async function waitFor(jobId: string, lastSeq: number, fits: (event: JobEvent) => boolean): Promise<void> {
    const heard = Promise.withResolvers<void>();
    const look = (event: JobEvent) => {
      if (event.job !== jobId || event.seq <= lastSeq) return;
      if (fits(event)) heard.resolve();
      else if (event.type === 'regeneration-failed')
        heard.reject(new Error(`The change failed: ${event.error.message}`));
    };
    socket.on('event', look);
    const joined = await socket.emitWithAck('job-join', { jobId, lastSeq });
    if ('events' in joined) joined.events.forEach(look);
    await heard.promise;
    socket.off('event', look);
  }

  return {
    call,
    post<Answer>(path: string, body: object): Promise<Answer> {
      const headers = { 'content-type': 'application/json' };
      return call(path, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    waitFor,
    /** Joins a job and waits for the next cut after `lastSeq`. Call it before asking for a change. */
    waitForCut: (jobId: string, lastSeq: number) => waitFor(jobId, lastSeq, ({ type }) => type === 'cut-published'),
    /** Reads the first bytes of the video that a job shows, as a player does. */
    async readBeginning(jobId: string): Promise<void> {
      const range = { headers: { range: 'bytes=0-65535' } };
      await (await fetch(`${api}/jobs/${jobId}/cuts/current/video`, range)).arrayBuffer();
    },
    close: () => socket.disconnect(),
  };
}
