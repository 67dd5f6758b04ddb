import type { Sweep } from './sweep.ts';
import { sweepOpenCalls } from './sweep-open-calls.ts';
import { sweepOrphans } from './sweep-orphans.ts';

export interface Sweeper {
  start(): void;
  /** One sweep now; several at a time are one after the other. It never rejects. */
  sweep(): Promise<void>;
  stop(): Promise<void>;
}

const everyMs = 30_000;

/** Looks after money that no run looks after, from time to time. Several workers may do so at once. */
export function createSweeper(parts: Sweep, { intervalMs = everyMs }: { intervalMs?: number } = {}): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const sweep = () => {
    running = running
      .then(() => sweepOpenCalls(parts))
      .then(() => sweepOrphans(parts))
      .catch((error: unknown) => parts.log.warn({ err: error }, 'paid calls could not be looked after now'));
    return running;
  };
  return {
    start() {
      let isSweeping = false;
      timer = setInterval(() => {
        if (isSweeping) return;
        isSweeping = true;
        void sweep().finally(() => {
          isSweeping = false;
        });
      }, intervalMs);
    },
    sweep,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
