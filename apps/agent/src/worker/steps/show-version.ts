import { join } from 'node:path';
import { RetakeError } from '@retake/contracts';
import type { CutDocument, NewVersion } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { toComposeClip } from './to-timeline.ts';

const posterWidth = 640;

/**
 * Stores what a new version looks like: its poster and, where it has a look, its video. Call it when the cut that shows
 * the version has been composed: the frames that no transition touches are rendered by then and are only copied.
 */
export function showVersion(context: RunContext, version: NewVersion, document: CutDocument): Promise<NewVersion> {
  return context.once(`show:${version.id}`, () => store(context, version, document));
}

async function store(context: RunContext, version: NewVersion, document: CutDocument): Promise<NewVersion> {
  const { parts, signal, workFolder } = context;
  const slot = document.slots.find(({ versionId }) => versionId === version.id);
  if (slot === undefined) throw new RetakeError('VERSION_NOT_FOUND');
  const isLooked = version.mediaKey !== version.sourceKey;
  const shown = isLooked ? await composeAlone(context, version, document) : version;
  const video = isLooked ? join(workFolder, `${version.id}.mp4`) : await parts.store.localPath(version.mediaKey);
  const poster = join(workFolder, `${version.id}.jpg`);
  const frame = shown.leadFrames + Math.floor(slot.slotFrames / 2);
  await parts.makePoster(video, poster, { frame, width: posterWidth, signal });
  await parts.store.put(version.posterKey, { path: poster, move: true });
  if (isLooked) await parts.store.put(version.mediaKey, { path: video, move: true });
  return shown;
}

/** The body of the clip's slot, or all of the slot where its transitions leave nothing of it. */
async function composeAlone(
  { parts, signal, workFolder }: RunContext,
  version: NewVersion,
  { format, slots }: CutDocument,
): Promise<NewVersion> {
  const index = slots.findIndex(({ versionId }) => versionId === version.id);
  const slot = slots[index]!;
  const clip = await toComposeClip(slot, version, format, parts);
  const before = index === 0 ? 0 : slots[index - 1]!.transitionAfter.frames / 2;
  const after = index === slots.length - 1 ? 0 : slot.transitionAfter.frames / 2;
  const bodyFrames = slot.slotFrames - before - after;
  const isWhole = bodyFrames === 0;
  const headFrames = clip.headFrames + (isWhole ? 0 : before);
  const alone = { ...clip, headFrames, slotFrames: isWhole ? slot.slotFrames : bodyFrames };
  await parts.compose({ format, clips: [alone] }, join(workFolder, `${version.id}.mp4`), {
    cacheDir: parts.cacheFolder,
    signal,
  });
  return { ...version, leadFrames: clip.headFrames - headFrames };
}
