import { text } from 'node:stream/consumers';
import { type ComposeTimeline, compose } from '@retake/composer';

/** What the process is told on its standard input. */
export interface ComposeOrder {
  readonly timeline: ComposeTimeline;
  readonly output: string;
  readonly cacheDir: string;
}

// A composer alone in its process, so that its memory can be told from the bench's own.
const { timeline, output, cacheDir }: ComposeOrder = JSON.parse(await text(process.stdin));
const startedAt = performance.now();
await compose(timeline, output, { cacheDir, onPiece: () => {} });
process.stdout.write(String(performance.now() - startedAt));
