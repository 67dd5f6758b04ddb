import { join } from 'node:path';
import type { ComposeTimeline } from '@retake/composer';
import { RetakeError } from '@retake/contracts';
import type { CutDocument, CutSlot, NewVersion } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';

const posterWidth = 640;

/** The cut that shows a new version. */
export interface ShowingCut {
  readonly document: CutDocument;
  readonly timeline: ComposeTimeline;
}

/**
 * Stores what a new version looks like: its poster and, where it has a look, its video. Call it when the cut that shows
 * the version has been composed: the frames that no transition touches are rendered by then and are only copied.
 */
export function showVersion(context: RunContext, version: NewVersion, cut: ShowingCut): Promise<NewVersion> {
  return context.once(`show:${version.id}`, () => store(context, version, cut));
}

async function store(context: RunContext, version: NewVersion, cut: ShowingCut): Promise<NewVersion> {
  const { parts, signal, workFolder } = context;
  const slot = cut.document.slots.find(({ versionId }) => versionId === version.id);
  if (slot === undefined) throw new RetakeError('VERSION_NOT_FOUND');
  const isLooked = version.mediaKey !== version.sourceKey;
  const shown = isLooked ? await composeAlone(context, version, slot, cut) : version;
  const video = isLooked ? join(workFolder, `${version.id}.mp4`) : await parts.store.localPath(version.mediaKey);
  const poster = join(workFolder, `${version.id}.jpg`);
  const frame = shown.leadFrames + Math.floor(slot.slotFrames / 2);
  await parts.makePoster(video, poster, { frame, width: posterWidth, signal });
  await parts.store.put(version.posterKey, { path: poster, move: true });
  if (isLooked) await parts.store.put(version.mediaKey, { path: video, move: true });
  return shown;
}

/** The frames that no transition touches, or all of the slot where transitions leave nothing of it. */
async function composeAlone(
  { parts, signal, workFolder }: RunContext,
  version: NewVersion,
  slot: CutSlot,
  { document, timeline }: ShowingCut,
): Promise<NewVersion> {
  const output = join(workFolder, `${version.id}.mp4`);
  const options = { cacheDir: parts.cacheFolder, signal };
  const index = document.slots.indexOf(slot);
  const around = (document.slots[index - 1]?.transitionAfter.frames ?? 0) / 2 + toHalfAfter(document, index);
  if (around === slot.slotFrames) {
    const alone = { format: timeline.format, clips: [timeline.clips[index]!] };
    await parts.compose(alone, output, options);
    return { ...version, leadFrames: 0 };
  }
  const { slotFrame } = await parts.composeBody(timeline, index, output, options);
  return { ...version, leadFrames: -slotFrame };
}

/** The last clip's transition leads nowhere. */
function toHalfAfter({ slots }: CutDocument, index: number): number {
  return index === slots.length - 1 ? 0 : slots[index]!.transitionAfter.frames / 2;
}
