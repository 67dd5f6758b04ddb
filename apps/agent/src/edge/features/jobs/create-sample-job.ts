import { toFrameSize } from '@retake/contracts';
import { createJob } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';

/** The sample is drawn, so more pixels would only cost time. */
const sampleShortSide = 720;
const rate = { num: 30, den: 1 };

/** Creates a job whose clips are drawn by the program itself. */
export function createSampleJob(
  { database, ownerId, enqueue, shortSide }: Pick<EdgeParts, 'database' | 'ownerId' | 'enqueue' | 'shortSide'>,
  { title = 'Sample video', key }: { title?: string | undefined; key?: string | undefined } = {},
) {
  return createJob(database, {
    ownerId,
    title,
    aspectRatio: '16:9',
    format: { ...toFrameSize('16:9', Math.min(shortSide, sampleShortSide)), rate },
    start: { kind: 'sample' },
    ...(key !== undefined && { idempotency: { key } }),
    enqueue,
  });
}
