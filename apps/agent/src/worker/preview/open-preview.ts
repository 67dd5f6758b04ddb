import type { ComposeTimeline } from '@retake/composer';
import type { CutRecord, NewVersion, VersionRecord } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { toTimeline } from '../steps/to-timeline.ts';
import { createPreview, type Preview } from './create-preview.ts';

/** The preview of a run over the cut on screen; undefined when there is no such cut, because the job is new. */
export async function openPreview(
  { parts, run }: RunContext,
  shown: CutRecord | null,
  versions: readonly (VersionRecord | NewVersion)[],
  timeline: ComposeTimeline,
): Promise<Preview | undefined> {
  if (shown === null) return undefined;
  const { store, log, onPreview: onGrown } = parts;
  const shownTimeline = await toTimeline(shown.document, versions, parts);
  return createPreview({ store, log, onGrown, lease: run.lease, shown, shownTimeline, timeline });
}
