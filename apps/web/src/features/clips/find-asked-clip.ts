import type { ClipView, RegenerationView } from '@retake/contracts';

/** The first clip that a change was asked for, wherever it stands now: numbers are those of the moment of asking. */
export function findAskedClip<Clip extends Pick<ClipView, 'id'>>(
  clips: readonly Clip[],
  { clips: asked }: Pick<RegenerationView, 'clips'>,
): Clip | undefined {
  return clips.find(({ id }) => id === asked[0]?.clipId);
}
