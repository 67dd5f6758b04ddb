import { type MovieTrack, readTracksOf } from '@retake/composer';
import type { ObjectStore } from '@retake/storage';

/** A published cut as its tables tell it: where each picture and each piece of sound lies in the file. */
export interface CutTables {
  readonly key: string;
  readonly picture: MovieTrack;
  readonly sound: MovieTrack | null;
  /** Frames that can be begun at, ascending. */
  readonly keys: readonly number[];
}

/**
 * Reads the tables of a cut and nothing else of it.
 *
 * @throws RetakeError `OBJECT_NOT_FOUND`; an Error when it is not a cut.
 */
export async function readCutTables(store: ObjectStore, key: string): Promise<CutTables> {
  const bytes = (await store.stat(key))?.bytes ?? 0;
  const read = (offset: number, length: number) => readRange(store, key, offset, length);
  const [picture, sound = null] = await readTracksOf({ name: key, bytes, read });
  if (picture === undefined) throw new Error(`${key} has no picture.`);
  const keys = [...(picture.keys ?? picture.sizes.keys())].sort((a, b) => a - b);
  return { key, picture, sound, keys };
}

/** Some bytes of an object. */
export async function readRange(store: ObjectStore, key: string, offset: number, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await store.createReadStream(key, { start: offset, end: offset + length - 1 })) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
