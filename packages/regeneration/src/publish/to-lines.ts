import { type ClipLine, pushVersion, toFirstLine } from '../plan/clip-line.ts';
import type { PublishCut, VersionRecord } from '../records.ts';
import type { StoredClip } from '../views/read-clips.ts';

/** The lines, after a publication, of the clips that show another version or stand at another place then. */
export function toLines(
  clips: readonly Pick<StoredClip, 'id' | 'versionId' | 'line'>[],
  versions: readonly Pick<VersionRecord, 'id' | 'parentId'>[],
  { document, trail }: Pick<PublishCut, 'document' | 'trail'>,
): ReadonlyMap<string, ClipLine> {
  const before = new Map(clips.map((clip) => [clip.id, clip]));
  const lines = new Map<string, ClipLine>();
  for (const { clipId, versionId } of document.slots) {
    const clip = before.get(clipId);
    if (clip === undefined) continue;
    const line = clip.line ?? toFirstLine(clip.versionId, versions);
    const place = trail.places[clipId];
    if (place !== undefined) lines.set(clipId, { ...line, place });
    else if (clip.versionId !== versionId) lines.set(clipId, pushVersion(line, versionId));
  }
  return lines;
}
