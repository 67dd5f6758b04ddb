import type { CutView } from '@retake/contracts';
import type { Comparison } from '../jobs/workspace-store.ts';

type Shown = Pick<CutView, 'clips'>;

/** The first clip that shows another version in one cut than in another; undefined when only order or sound differ. */
export function findChangedVersion(before: Shown, after: Shown): Comparison | undefined {
  for (const { clipId, number, version } of after.clips) {
    const old = before.clips.find((clip) => clip.clipId === clipId);
    if (old !== undefined && old.version !== version) return { clip: number, before: old.version, after: version };
  }
  return undefined;
}
