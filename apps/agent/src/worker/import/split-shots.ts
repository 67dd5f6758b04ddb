import { type FrameRate, limits, toFrames } from '@retake/contracts';

/** A piece of a video that becomes one clip, in frames. */
export interface ShotPart {
  readonly startFrame: number;
  readonly frames: number;
}

/**
 * The clips that a video is split into: its shots, where a shot longer than a clip may be is parted evenly, and where
 * there are more than a job may have the shortest neighbours are joined until they fit.
 *
 * @param shotStarts where shots begin; the first is 0.
 */
export function splitShots(shotStarts: readonly number[], totalFrames: number, rate: FrameRate): ShotPart[] {
  const longestFrames = toFrames(limits.clipSeconds, rate);
  const starts = joinShortest(shotStarts, totalFrames, limits.clipsPerJob - Math.floor(totalFrames / longestFrames));
  return starts.flatMap((start, index) => partEvenly(start, starts[index + 1] ?? totalFrames, longestFrames));
}

function partEvenly(start: number, end: number, longestFrames: number): ShotPart[] {
  const parts = Math.ceil((end - start) / longestFrames);
  return Array.from({ length: parts }, (_, index) => {
    const startFrame = start + Math.round(((end - start) * index) / parts);
    const nextFrame = start + Math.round(((end - start) * (index + 1)) / parts);
    return { startFrame, frames: nextFrame - startFrame };
  });
}

function joinShortest(shotStarts: readonly number[], totalFrames: number, most: number): number[] {
  const starts = [...shotStarts];
  while (starts.length > most) {
    let shortest = 1;
    let frames = Number.POSITIVE_INFINITY;
    for (let index = 1; index < starts.length; index++) {
      const joined = (starts[index + 1] ?? totalFrames) - starts[index - 1]!;
      if (joined < frames) [shortest, frames] = [index, joined];
    }
    starts.splice(shortest, 1);
  }
  return starts;
}
