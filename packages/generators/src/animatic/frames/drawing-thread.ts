import { parentPort, workerData } from 'node:worker_threads';
import { createFrameDrawer, type FilmPart } from './draw-frames.ts';

/** Runs in a thread of its own: draws each frame whose number it is sent and hands the bytes over. */
function serveFrames(port: NonNullable<typeof parentPort>, part: FilmPart): void {
  const draw = createFrameDrawer(part);
  port.on('message', (frame: number) => {
    const bytes = draw(frame);
    port.postMessage(bytes, [bytes.buffer]);
  });
}

if (parentPort) serveFrames(parentPort, workerData as FilmPart);
