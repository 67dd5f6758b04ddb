import type { ClipView } from '@retake/contracts';
import type { Comparison } from '../jobs/workspace-store.ts';

/** The version a clip shows against the one it was made from; null when it has only one. */
export function findComparison(clip: Pick<ClipView, 'number' | 'version' | 'versions'> | undefined): Comparison | null {
  const current = clip?.versions.find((version) => version.number === clip.version);
  if (clip === undefined || current === undefined) return null;
  const before = current.parent ?? clip.versions.findLast((version) => version.number !== current.number)?.number;
  return before === undefined ? null : { clip: clip.number, before, after: current.number };
}
