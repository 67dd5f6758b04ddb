import type { ComposeClip, ComposeTimeline } from '@retake/composer';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import type { CutDocument, CutSlot, NewVersion, VersionRecord } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import type { WorkerParts } from '../worker-parts.ts';

type TimelineParts = Pick<WorkerParts, 'store' | 'createLook'>;

/**
 * The timeline of a cut, with paths that ffmpeg can read. An object's validator tells its content, so it serves as the
 * hash that the segment cache goes by.
 *
 * @throws RetakeError `OBJECT_NOT_FOUND`, `VERSION_NOT_FOUND`
 */
export async function toTimeline(
  { format, slots, audio }: CutDocument,
  versions: readonly (VersionRecord | NewVersion)[],
  parts: TimelineParts,
): Promise<ComposeTimeline> {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const clips = await Promise.all(
    slots.map((slot) => {
      const version = byId.get(slot.versionId);
      if (version === undefined) throw new RetakeError('VERSION_NOT_FOUND');
      return toComposeClip(slot, version, format, parts);
    }),
  );
  if (audio === null) return { format, clips };
  const { key, gainDb, fadeOutFrames } = audio;
  return { format, clips, audio: { ...(await toMaterial(key, parts.store)), gainDb, fadeOutFrames } };
}

/** A version on the timeline: its source, and its look as filters over it. */
async function toComposeClip(
  { slotFrames, transitionAfter }: CutSlot,
  { sourceKey, headFrames, sourceFrames, hasSound, look }: VersionRecord | NewVersion,
  format: FrameFormat,
  { store, createLook }: TimelineParts,
): Promise<ComposeClip> {
  const clip = { format, headFrames, slotFrames, sourceFrames };
  return {
    ...(await toMaterial(sourceKey, store)),
    ...{ headFrames, slotFrames, sourceFrames, transitionAfter, hasSound },
    ...(look.length > 0 && { look: createLook(look, clip) }),
  };
}

async function toMaterial(key: string, store: ObjectStore): Promise<{ path: string; hash: string }> {
  const stat = await store.stat(key);
  if (stat === undefined) throw new RetakeError('OBJECT_NOT_FOUND', { cause: new Error(key) });
  return { path: await store.localPath(key), hash: stat.etag };
}
