import type { ComposeClip, ComposeTimeline } from '@retake/composer';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import type { CutDocument, CutSlot, NewVersion, VersionRecord } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import type { WorkerParts } from '../worker-parts.ts';
import { toSound } from './to-sound.ts';

type TimelineParts = Pick<WorkerParts, 'store' | 'createLook'>;

/**
 * The timeline of a cut, with paths that ffmpeg can read. An object's validator tells its content, so it serves as the
 * hash that the segment cache goes by.
 *
 * @throws RetakeError `OBJECT_NOT_FOUND`, `VERSION_NOT_FOUND`
 */
export async function toTimeline(
  document: CutDocument,
  versions: readonly (VersionRecord | NewVersion)[],
  parts: TimelineParts,
): Promise<ComposeTimeline> {
  const { format, slots, audio } = document;
  const byId = new Map(versions.map((version) => [version.id, version]));
  const clips = await Promise.all(
    slots.map((slot) => {
      const version = byId.get(slot.versionId);
      if (version === undefined) throw new RetakeError('VERSION_NOT_FOUND');
      return toComposeClip(slot, version, format, parts);
    }),
  );
  const { music, isOwnHeard, loudnessLufs } = toSound(document);
  return {
    format,
    clips: isOwnHeard ? clips : clips.map((clip) => ({ ...clip, hasSound: false })),
    ...(audio && music && { audio: { ...(await toMaterial(audio.key, parts.store)), ...music } }),
    ...(loudnessLufs !== undefined && { loudnessLufs }),
  };
}

/** A version on the timeline: its source, and its look as filters over it. */
async function toComposeClip(
  { slotFrames, transitionAfter }: CutSlot,
  { sourceKey, headFrames, sourceFrames, hasSound, look, fit }: VersionRecord | NewVersion,
  format: FrameFormat,
  { store, createLook }: TimelineParts,
): Promise<ComposeClip> {
  const speed = fit?.kind === 'speed' ? fit.speed : undefined;
  // A look is put on before the speed is changed: it counts the frames of the source.
  const toSourceFrames = (played: number) => (speed ? Math.round((played * speed.num) / speed.den) : played);
  const looked = { headFrames: toSourceFrames(headFrames), slotFrames: toSourceFrames(slotFrames) };
  return {
    ...(await toMaterial(sourceKey, store)),
    ...{ headFrames, slotFrames, sourceFrames, transitionAfter, hasSound },
    ...(speed && { speed }),
    ...(look.length > 0 && { look: createLook(look, { format, sourceFrames, ...looked }) }),
  };
}

async function toMaterial(key: string, store: ObjectStore): Promise<{ path: string; hash: string }> {
  const stat = await store.stat(key);
  if (stat === undefined) throw new RetakeError('OBJECT_NOT_FOUND', { cause: new Error(key) });
  return { path: await store.localPath(key), hash: stat.etag };
}
