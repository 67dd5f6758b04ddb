import type { ComposeClip, ComposeTimeline } from '@retake/composer';
import { RetakeError } from '@retake/contracts';
import type { CutDocument, NewVersion, VersionRecord } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';

/**
 * The timeline of a cut, with paths that ffmpeg can read. An object's validator tells its content, so it serves as the
 * hash that the segment cache goes by.
 *
 * @throws RetakeError `OBJECT_NOT_FOUND`, `VERSION_NOT_FOUND`
 */
export async function toTimeline(
  document: CutDocument,
  versions: readonly (VersionRecord | NewVersion)[],
  store: ObjectStore,
): Promise<ComposeTimeline> {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const clips = await Promise.all(
    document.slots.map(async ({ versionId, slotFrames, transitionAfter }): Promise<ComposeClip> => {
      const version = byId.get(versionId);
      if (version === undefined) throw new RetakeError('VERSION_NOT_FOUND');
      const { headFrames, sourceFrames, hasSound, mediaKey } = version;
      return {
        ...(await toMaterial(mediaKey, store)),
        headFrames,
        slotFrames,
        sourceFrames,
        transitionAfter,
        hasSound,
      };
    }),
  );
  if (document.audio === null) return { format: document.format, clips };
  const { key, gainDb, fadeOutFrames } = document.audio;
  return { format: document.format, clips, audio: { ...(await toMaterial(key, store)), gainDb, fadeOutFrames } };
}

async function toMaterial(key: string, store: ObjectStore): Promise<{ path: string; hash: string }> {
  const stat = await store.stat(key);
  if (stat === undefined) throw new RetakeError('OBJECT_NOT_FOUND', { cause: new Error(key) });
  return { path: await store.localPath(key), hash: stat.etag };
}
