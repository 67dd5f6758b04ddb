import type { ClipView, RegenerationView } from '@retake/contracts';
import type { Comparison } from '../jobs/workspace-store.ts';
import { findComparison } from './find-comparison.ts';

/**
 * What a change has made of the first clip that it changed, beside what it was made from. Null where no clip got another
 * version: a new order, a transition or the sound have nothing to put side by side.
 */
export function findResultComparison(
  clips: readonly Pick<ClipView, 'id' | 'number' | 'version' | 'versions'>[],
  { kind, clips: asked }: Pick<RegenerationView, 'kind' | 'clips'>,
): Comparison | null {
  if (kind !== 'edit' && kind !== 'restore') return null;
  const changed = asked.find(({ error }) => error === null);
  if (changed === undefined) return null;
  // Numbers are those of the moment of asking; the clip may have moved since.
  return findComparison(
    clips.find(({ id, number }) => (changed.clipId === null ? number === changed.clip : id === changed.clipId)),
  );
}
