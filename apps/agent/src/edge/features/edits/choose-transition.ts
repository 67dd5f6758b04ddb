import {
  type JobSnapshot,
  RetakeError,
  type Transition,
  type TransitionKind,
  toUsualTransitionFrames,
} from '@retake/contracts';

/**
 * The border that a message means, as the clip before it, and a transition that both sides have room for: an even number
 * of frames, half a second unless a clip is too short for that.
 *
 * @throws RetakeError `TRANSITION_INVALID` when the clips are not neighbours.
 */
export function chooseTransition(
  { clips, format }: JobSnapshot,
  named: readonly number[],
  kind: TransitionKind,
): { clip: number; transition: Transition } {
  const [first = 0, second = first + 1] = [...named].sort((a, b) => a - b);
  if (named.length > 2 || second !== first + 1 || !clips.some(({ number }) => number === second)) {
    throw new RetakeError('TRANSITION_INVALID', {
      message:
        'A transition is between a clip and the next one: name two neighbours, such as "crossfade between 2 and 3".',
    });
  }
  if (kind === 'cut') return { clip: first, transition: { kind, frames: 0 } };
  const rooms = clips
    .filter(({ number }) => number === first || number === second)
    .map((clip) => {
      const before = clips.find(({ number }) => number === clip.number - 1)?.transitionAfter.frames ?? 0;
      const other = clip.number === first ? before : clip.number === clips.length ? 0 : clip.transitionAfter.frames;
      return 2 * clip.slotFrames - other;
    });
  const frames = Math.min(toUsualTransitionFrames(format.rate), ...rooms);
  if (frames < 2) throw new RetakeError('TRANSITION_INVALID');
  return { clip: first, transition: { kind, frames: frames - (frames % 2) } };
}
