import { findMatch, type JobSnapshot, listTemplates, RetakeError, type WornLook } from '@retake/contracts';
import { findVersionMedia } from '@retake/regeneration';
import { readTone } from '../../../looks/read-tone.ts';
import type { EdgeParts } from '../../edge-parts.ts';

type LookParts = Pick<EdgeParts, 'database' | 'ownerId' | 'store'>;

/**
 * The look that a clip has: its templates, or, where it has none, what its pictures measure. A clip that was matched hands
 * on what it was matched to.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`, `VERSION_NOT_FOUND` when its files are gone, and those of `readPictures`
 */
export async function readWornLook(
  { database, ownerId, store }: LookParts,
  { id: jobId, clips, format }: JobSnapshot,
  number: number,
): Promise<WornLook> {
  const clip = clips.find((entry) => entry.number === number);
  const version = clip?.versions.find((entry) => entry.number === clip.version);
  if (clip === undefined || version === undefined) {
    throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
  }
  const of = `clip ${number}`;
  const match = findMatch(version.look);
  const templates = listTemplates(version.look);
  if (match !== undefined) return { of, templates, tone: match.to };
  if (templates.length > 0) return { of, templates };
  const media = await findVersionMedia(database, { jobId, ownerId, clip: number, version: version.number });
  if (media === undefined) throw new RetakeError('VERSION_NOT_FOUND');
  const fromFrame = Math.max(0, version.leadFrames);
  const path = await store.localPath(media.videoKey);
  return { of, templates, tone: await readTone(path, { format, fromFrame, frames: clip.slotFrames }) };
}
