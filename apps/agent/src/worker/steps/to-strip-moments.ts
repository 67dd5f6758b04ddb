import { type ComposePlan, gopFrames, type Segment } from '@retake/composer';

/** A moment of a cut that its strip shows. Equal contents are the same picture, in whichever cut and at whichever frame. */
export interface StripMoment {
  readonly frame: number;
  readonly content: string;
}

/** Tiles that one picture holds at most; beyond it, those within clips become fewer. */
const maxTiles = 300;

/** The longest segment that each clip has for itself; in a video of nothing but transitions, the first segment. */
function toStretches(segments: ComposePlan['segments']): ComposePlan['segments'] {
  const longest = new Map<number, Segment>();
  for (const segment of segments) {
    if (segment.kind !== 'body') continue;
    const { clip } = segment.source;
    if (segment.frames > (longest.get(clip)?.frames ?? 0)) longest.set(clip, segment);
  }
  return longest.size === 0 ? segments.slice(0, 1) : [...longest.values()];
}

/**
 * The moments that a strip shows: the beginning of each clip's own stretch, and its key frames after that, all of which
 * are cheap to read. Transitions are left out: a picture of two clips would stand for neither.
 */
export function toStripMoments({ segments }: Pick<ComposePlan, 'segments'>): StripMoment[] {
  const bodies = toStretches(segments);
  const list = (everyFrames: number) =>
    bodies.flatMap(({ key, startFrame, frames }) =>
      Array.from({ length: Math.ceil(frames / everyFrames) }, (_, index) => ({
        frame: startFrame + index * everyFrames,
        content: `${key}+${index * everyFrames}`,
      })),
    );
  let everyFrames: number = gopFrames;
  let moments = list(everyFrames);
  while (moments.length > maxTiles && moments.length > bodies.length) {
    everyFrames += gopFrames;
    moments = list(everyFrames);
  }
  return moments;
}
