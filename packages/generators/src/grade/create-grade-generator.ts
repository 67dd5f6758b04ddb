import { RetakeError } from '@retake/contracts';
import type { ClipGenerator } from '../clip-generator.ts';
import { findGradeObstacle } from './find-grade-obstacle.ts';
import { toGradeWaitMs } from './grade-cost.ts';
import { gradeFile } from './grade-file.ts';

/** The route without a model: named edits by ffmpeg, free, in seconds. Keeps all frames and the head handle. */
export function createGradeGenerator(): ClipGenerator {
  return {
    route: 'grade',
    canDo: (request) => findGradeObstacle(request.look, request),
    quote: (request) => ({ priceMicros: 0, waitMs: toGradeWaitMs(request.look, request) }),
    generate: async (request, options) => {
      const obstacle = findGradeObstacle(request.look, request);
      if (obstacle !== null) throw new RetakeError('PLAN_UNAVAILABLE', { message: obstacle });
      await gradeFile(request.sourcePath, request.outputPath, request.look, request, options);
      return { frames: request.sourceFrames, headFrames: request.headFrames };
    },
  };
}
