import { type ClipPictures, readPictures } from '@retake/media';

/** A stretch of a stored video; `key` is its object key, under which the content never changes. */
interface PictureStretch extends Omit<Parameters<typeof readPictures>[1], 'signal'> {
  readonly key: string;
  /** Where the video can be read; it may not be stored yet. */
  readonly path: string;
}

export type ReadStretch = (stretch: PictureStretch, signal: AbortSignal) => Promise<ClipPictures>;

/** About 1 MB each: twelve small pictures, and pieces of them in their own size. */
const stretchesAtMost = 16;

/**
 * Reads stretches of videos and remembers the newest of them: what is judged as the result of a change is what the next
 * change of the clip is compared with, and its source stays the same all along. A reading that fails is not kept.
 */
export function createPictureMemory(read: typeof readPictures = readPictures): ReadStretch {
  const known = new Map<string, ClipPictures>();
  return async ({ path, ...stretch }, signal) => {
    const name = JSON.stringify(stretch);
    const pictures = known.get(name) ?? (await read(path, { ...stretch, signal }));
    known.delete(name);
    known.set(name, pictures);
    for (const oldest of known.keys()) {
      if (known.size <= stretchesAtMost) break;
      known.delete(oldest);
    }
    return pictures;
  };
}
