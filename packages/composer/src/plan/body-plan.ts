import { RetakeError } from '@retake/contracts';
import type { ComposePlan } from './plan.ts';
import type { Segment } from './segments.ts';
import { toSoundtrack } from './soundtrack.ts';

/** A video of the body of one clip, and where in the clip's slot it begins. */
export interface BodyPlan {
  readonly plan: ComposePlan;
  readonly slotFrame: number;
}

/**
 * Plans a video of the frames of one clip (an index of the timeline) that no transition touches, out of the segments that
 * the whole video has for them, with the clip's own sound. Throws `COMPOSITION_FAILED` when transitions take all of it.
 */
export function toBodyPlan({ timeline, segments }: ComposePlan, clip: number): BodyPlan {
  const { audio: _, ...rest } = timeline;
  const bodies = segments.flatMap((segment) =>
    segment.kind === 'body' && segment.source.clip === clip ? [segment] : [],
  );
  const [first] = bodies;
  if (first === undefined) {
    throw new RetakeError('COMPOSITION_FAILED', { message: `Transitions take all of clip ${clip + 1}.` });
  }
  const totalFrames = bodies.reduce((sum, { frames }) => sum + frames, 0);
  const whole = timeline.clips[clip]!;
  const alone = {
    ...rest,
    clips: [{ ...whole, headFrames: first.source.from, slotFrames: totalFrames }],
  };
  const moved = bodies.map(
    (segment): Segment => ({
      ...segment,
      startFrame: segment.startFrame - first.startFrame,
      source: { ...segment.source, clip: 0 },
    }),
  );
  const plan = { timeline: alone, totalFrames, segments: moved, soundtrack: toSoundtrack(alone) };
  return { plan, slotFrame: first.source.from - whole.headFrames };
}
