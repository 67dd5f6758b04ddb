import { setTimeout } from 'node:timers/promises';

/** Waits, and rejects with the signal's own reason as soon as it is aborted. */
export async function waitUnlessStopped(timeoutMs: number, signal: AbortSignal): Promise<void> {
  await setTimeout(timeoutMs, undefined, { signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
}
