import type { ComposePlan } from '@retake/composer';
import type { PreviewPlan } from '../../preview/preview-plan.ts';

/** The parts that a preview has to wait for, or in one sentence why there can be no preview. */
export type ChangedParts =
  | { readonly changed: PreviewPlan['changed']; readonly indexes: ReadonlySet<number> }
  | { readonly obstacle: string };

/**
 * Compares what is on screen with what is being made. Everything that stays is copied from the published cut, so its
 * format, its length and its sound have to stay; and what is new has to be rendered now, piece by piece: a segment that
 * comes out of the cache is never told piece by piece, and a cut of such segments is there before a preview would be.
 *
 * @param isCached whether the nth segment of `after` exists already.
 */
export function toChangedParts(
  before: ComposePlan,
  after: ComposePlan,
  isCached: (index: number) => boolean,
): ChangedParts {
  const [from, to] = [before.timeline.format, after.timeline.format];
  if (
    from.width !== to.width ||
    from.height !== to.height ||
    from.rate.num * to.rate.den !== to.rate.num * from.rate.den
  )
    return { obstacle: 'the video gets another format' };
  if (before.totalFrames !== after.totalFrames) return { obstacle: 'the video gets another length' };
  if (toSoundKey(before) !== toSoundKey(after)) return { obstacle: 'the sound changes' };
  const kept = new Set(before.segments.map(toPlacedKey));
  const indexes = new Set(after.segments.flatMap((segment, index) => (kept.has(toPlacedKey(segment)) ? [] : [index])));
  if (indexes.size === 0) return { obstacle: 'no picture changes' };
  if ([...indexes].some(isCached)) return { obstacle: 'what is new was rendered before' };
  const changedKeys = new Set([...indexes].map((index) => after.segments[index]!.key));
  // A segment that is shown twice is rendered, and told, once.
  if (changedKeys.size < indexes.size) return { obstacle: 'something new is shown more than once' };
  const changed = after.segments.filter((_, index) => indexes.has(index));
  return { changed: changed.map(({ startFrame, frames }) => ({ startFrame, frames })), indexes };
}

function toSoundKey({ soundtrack }: ComposePlan): string {
  return soundtrack.kind === 'none' ? 'none' : soundtrack.key;
}

function toPlacedKey({ key, startFrame }: ComposePlan['segments'][number]): string {
  return `${key} at ${startFrame}`;
}
