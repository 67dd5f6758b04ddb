import { type ComposePlan, gopFrames } from '@retake/composer';

/** A moment of a cut that its strip shows. Equal contents are the same picture, in whichever cut and at whichever frame. */
export interface StripMoment {
  readonly frame: number;
  readonly content: string;
}

/** Tiles that one picture holds at most; beyond it, those within clips become fewer. */
const maxTiles = 300;

/**
 * The moments that a strip shows: the beginning of each clip's own stretch, and its key frames after that, all of which
 * are cheap to read. Transitions are left out: a picture of two clips would stand for neither.
 */
export function toStripMoments({ segments }: Pick<ComposePlan, 'segments'>): StripMoment[] {
  const bodies = segments.filter(({ kind, startFrame }) => kind === 'body' || startFrame === 0);
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
