import type { JobEvent } from '@retake/contracts';

interface FanOutOptions {
  /** Events after a seq, in order, at most a page of them. */
  readEvents(jobId: string, afterSeq: number): Promise<JobEvent[]>;
  /** The newest seq of each of some jobs; a job that is gone is left out. */
  readSeqs(jobIds: readonly string[]): Promise<Map<string, number>>;
  emit(event: JobEvent): void;
  onError(error: unknown): void;
  /** How often what was never notified is looked for. */
  readonly pollMs: number;
}

interface Followed {
  sentSeq: number;
  /** The reading in progress; a hint that comes meanwhile makes it go round once more. */
  pumping: Promise<void> | undefined;
  isHinted: boolean;
}

/**
 * Sends the events of the jobs that somebody watches, each once and in order, by reading the log after the last one
 * sent. A notification is only a hint to read now: a lost one costs until the next poll, never an event.
 */
export function createEventFanOut(options: FanOutOptions) {
  const followed = new Map<string, Followed>();
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> = Promise.resolve();

  async function pump(jobId: string, entry: Followed): Promise<void> {
    do {
      entry.isHinted = false;
      const events = await options.readEvents(jobId, entry.sentSeq);
      for (const event of events) {
        if (event.seq <= entry.sentSeq) continue;
        entry.sentSeq = event.seq;
        options.emit(event);
      }
      if (events.length > 0) entry.isHinted = true;
    } while (entry.isHinted && followed.get(jobId) === entry);
  }

  function hint(jobId: string): void {
    const entry = followed.get(jobId);
    if (!entry) return;
    entry.isHinted = true;
    entry.pumping ??= pump(jobId, entry)
      .catch(options.onError)
      .finally(() => {
        entry.pumping = undefined;
      });
  }

  async function poll(): Promise<void> {
    if (followed.size === 0) return;
    try {
      const seqs = await options.readSeqs([...followed.keys()]);
      for (const [jobId, seq] of seqs) {
        if (seq > (followed.get(jobId)?.sentSeq ?? seq)) hint(jobId);
      }
    } catch (error) {
      options.onError(error);
    }
  }

  return {
    /** Starts to send a job's events, from now on. Whoever joins reads what came before after this has resolved. */
    async follow(jobId: string): Promise<void> {
      if (followed.has(jobId)) return;
      const seq = (await options.readSeqs([jobId])).get(jobId);
      if (seq === undefined || followed.has(jobId)) return;
      followed.set(jobId, { sentSeq: seq, pumping: undefined, isHinted: false });
    },
    unfollow(jobId: string): void {
      followed.delete(jobId);
    },
    hint,
    /** Looks at every followed job now; after a lost connection. */
    hintAll(): void {
      for (const jobId of followed.keys()) hint(jobId);
    },
    start(): void {
      timer = setInterval(() => {
        polling = poll();
      }, options.pollMs);
    },
    async close(): Promise<void> {
      clearInterval(timer);
      const pumping = [...followed.values()].map((entry) => entry.pumping);
      followed.clear();
      await Promise.all([polling, ...pumping]);
    },
  };
}
export type EventFanOut = ReturnType<typeof createEventFanOut>;
