import type { FrameFormat, FrameRate, Transition } from '@retake/contracts';
import fc from 'fast-check';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';
import { treatments } from './treatments.ts';

/** Material that a random clip may show. */
export type Material = Pick<ComposeClip, 'path' | 'hash' | 'hasSound'>;

export interface TimelineLimits {
  readonly format: FrameFormat;
  readonly materials: readonly Material[];
  readonly maxClips: number;
  readonly maxSlotFrames: number;
  readonly maxHeadFrames: number;
}

export const cut: Transition = { kind: 'cut', frames: 0 };

/** Rates that cameras and films really have. */
export const rates: readonly FrameRate[] = [
  ...[24, 25, 30, 50, 60].map((num) => ({ num, den: 1 })),
  ...[24_000, 30_000, 60_000].map((num) => ({ num, den: 1_001 })),
];

/** Timelines that can be composed: every window fits into the slots on both of its sides. */
export function toTimelines(limits: TimelineLimits): fc.Arbitrary<ComposeTimeline> {
  const { format, materials, maxClips, maxSlotFrames, maxHeadFrames } = limits;
  const drafts = fc.record({
    material: fc.constantFrom(...materials),
    treatment: fc.constantFrom(...treatments),
    slotFrames: fc.integer({ min: 1, max: maxSlotFrames }),
    headFrames: fc.integer({ min: 0, max: maxHeadFrames }),
    kind: fc.constantFrom<Transition['kind']>('cut', 'crossfade', 'fade'),
    frames: fc.integer({ min: 1, max: 12 }).map((half) => 2 * half),
  });
  return fc.array(drafts, { minLength: 1, maxLength: maxClips }).map((clips) => ({
    format,
    clips: fitTransitions(
      clips.map(({ material, treatment, slotFrames, headFrames, kind, frames }) => ({
        ...{ ...material, ...treatment, slotFrames, headFrames },
        transitionAfter: kind === 'cut' ? cut : { kind, frames },
      })),
    ),
  }));
}

/** Shortens transitions, from the first on, to what the slots have room for; one without room becomes a cut. */
export function fitTransitions(clips: readonly ComposeClip[]): ComposeClip[] {
  let taken = 0;
  return clips.map((clip, index) => {
    const next = clips[index + 1];
    const room = Math.min(clip.slotFrames - taken, next?.slotFrames ?? 0);
    const half = Math.min(clip.transitionAfter.frames / 2, room);
    taken = half;
    if (next === undefined || clip.transitionAfter.kind === 'cut') return clip;
    return { ...clip, transitionAfter: half === 0 ? cut : { ...clip.transitionAfter, frames: 2 * half } };
  });
}

/** Half of the window after a clip; none after the last. */
export function toHalf({ clips }: ComposeTimeline, index: number): number {
  return index < 0 || index >= clips.length - 1 ? 0 : clips[index]!.transitionAfter.frames / 2;
}

/** First frame of a clip's slot. */
export function toSlotStart({ clips }: ComposeTimeline, index: number): number {
  return clips.slice(0, index).reduce((sum, { slotFrames }) => sum + slotFrames, 0);
}

/** The same timeline with one clip changed, and nothing else. */
export function withClip(timeline: ComposeTimeline, index: number, change: Partial<ComposeClip>): ComposeTimeline {
  return { ...timeline, clips: timeline.clips.map((clip, at) => (at === index ? { ...clip, ...change } : clip)) };
}
