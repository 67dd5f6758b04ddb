import type { ComposeTimeline } from '@retake/composer';

/** What one clip gives to the film: its slot and half of the window on either side. */
export interface FilmPart {
  readonly path: string;
  /** First frame of the source, at the film's rate. */
  readonly from: number;
  readonly frames: number;
  /** Length of the crossfade from the part before; 0 for a cut. */
  readonly blendFrames: number;
}

export function toFilmParts({ clips }: ComposeTimeline): FilmPart[] {
  return clips.map(({ path, headFrames, slotFrames, transitionAfter }, index) => {
    const before = index === 0 ? 0 : clips[index - 1]!.transitionAfter.frames;
    const after = index === clips.length - 1 ? 0 : transitionAfter.frames;
    const frames = before / 2 + slotFrames + after / 2;
    return { path, from: headFrames - before / 2, frames, blendFrames: before };
  });
}

export function toFilmFrames({ clips }: ComposeTimeline): number {
  return clips.reduce((sum, { slotFrames }) => sum + slotFrames, 0);
}
