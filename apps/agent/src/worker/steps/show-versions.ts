import type { CutDocument, NewVersion, VersionRecord } from '@retake/regeneration';
import { endEach } from '../../end-all.ts';
import type { RunContext } from '../run-context.ts';
import { showVersion } from './show-version.ts';
import { toTimeline } from './to-timeline.ts';

/** Each starts processes of its own, and a change may be of every clip of the video. */
const versionsAtOnce = 4;

/** Stores what the new versions of a composed cut look like, a few at a time. */
export async function showVersions(
  context: RunContext,
  made: readonly NewVersion[],
  { document, versions }: { document: CutDocument; versions: readonly (VersionRecord | NewVersion)[] },
): Promise<NewVersion[]> {
  const timeline = await toTimeline(document, versions, context.parts);
  return endEach(made, versionsAtOnce, (version) => showVersion(context, version, { document, timeline }));
}
