import type { FrameFormat, Look } from '@retake/contracts';
import { toToneDistance } from '@retake/contracts';
import type { PlannedClip } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';

/**
 * Measures the sources of clips that are to look like another one and puts the match under their looks. Each source is
 * measured once for a run, however often that goes on.
 */
export async function matchLooks(
  context: RunContext,
  clips: readonly PlannedClip[],
  format: FrameFormat,
): Promise<readonly PlannedClip[]> {
  const matched: PlannedClip[] = [];
  for (const planned of clips) matched.push(await matchLook(context, planned, format));
  return matched;
}

async function matchLook(
  { parts, signal, once }: RunContext,
  planned: PlannedClip,
  format: FrameFormat,
): Promise<PlannedClip> {
  const { match, base, look, slotFrames } = planned;
  if (match === undefined) return planned;
  const from = await once(`tone:${base.id}`, async () =>
    parts.readTone(await parts.store.localPath(base.sourceKey), {
      ...{ format, signal },
      fromFrame: base.headFrames,
      frames: Math.max(1, Math.min(slotFrames, base.sourceFrames - base.headFrames)),
    }),
  );
  const own: Look = toToneDistance(from, match.to) === 0 ? [] : [{ match: { ...match, from } }];
  return { ...planned, look: [...own, ...look] };
}
