import type { LookGenerator } from '../clip-generator.ts';
import { findGradeObstacle } from './find-grade-obstacle.ts';
import { toGradeWaitMs } from './grade-cost.ts';

/** The route without a model: named edits by ffmpeg, free, while the video is put together. */
export function createGradeGenerator(): LookGenerator {
  return {
    route: 'grade',
    makes: 'look',
    canDo: (request) => findGradeObstacle(request.look, request),
    quote: (request) => ({ priceMicros: 0, waitMs: toGradeWaitMs(request.look, request) }),
  };
}
