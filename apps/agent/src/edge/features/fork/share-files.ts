import { isRetakeError } from '@retake/contracts';
import type { Fork, SharedFile } from '@retake/regeneration';
import { type ObjectStore, toManifestKey, toStripKey, toStripPictureKey, toWaveformKey } from '@retake/storage';
import { endAll } from '../../../end-all.ts';

/** Files that get their second keys at a time. */
const filesAtOnce = 16;

const beside = [toStripPictureKey, toStripKey, toWaveformKey, toManifestKey];

/**
 * Gives the files of a branch their keys in the new job. When one cannot get its key the others have got theirs, or have failed,
 * before that is told: nothing appears any more in a folder that is cleared then.
 *
 * @throws RetakeError `OBJECT_NOT_FOUND` when the old job has been deleted meanwhile, `DISK_FULL`
 */
export async function shareFiles(store: ObjectStore, { files, cutFiles }: Fork): Promise<void> {
  const videos = cutFiles.filter(({ from }) => from.endsWith('.mp4'));
  const needed = [...files, ...cutFiles].map((file) => () => store.copy(file.from, file.to));
  const described = videos.flatMap(({ from, to }) =>
    beside.map((toKey) => () => copyIfThere(store, { from: toKey(from), to: toKey(to) })),
  );
  const rest = [...needed, ...described].values();
  await endAll(
    Array.from({ length: filesAtOnce }, async () => {
      for (const copy of rest) await copy();
    }),
  );
}

/** Cuts of older versions of Retake have no strip, no waveform and no manifest. */
async function copyIfThere(store: ObjectStore, { from, to }: SharedFile): Promise<void> {
  try {
    await store.copy(from, to);
  } catch (error) {
    if (!isRetakeError(error, 'OBJECT_NOT_FOUND')) throw error;
  }
}
