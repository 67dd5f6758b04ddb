import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FilmPart } from './draw-frames.ts';

/** Frames asked for before the first of them is taken, so that thread and encoder never wait for each other. */
const ahead = 3;

/**
 * Yields the frames of a scene in order. They are drawn in a thread, because a server that draws a film must go on
 * answering; the thread ends with the loop that takes the frames. Throws what drawing threw.
 */
export async function* streamFrames(part: FilmPart, frames: number): AsyncGenerator<Uint8Array> {
  const thread = new Worker(new URL('./drawing-thread.ts', import.meta.url), { workerData: part });
  try {
    const drawn: Uint8Array[] = [];
    thread.on('message', (bytes: Uint8Array) => drawn.push(bytes));
    for (let frame = 0; frame < Math.min(ahead, frames); frame++) thread.postMessage(frame);
    for (let frame = 0; frame < frames; frame++) {
      while (drawn.length === 0) await once(thread, 'message');
      if (frame + ahead < frames) thread.postMessage(frame + ahead);
      yield drawn.shift()!;
    }
  } finally {
    await thread.terminate();
  }
}
