import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({
  /** Frames of a segment, samples of a sound. */
  length: z.int().positive(),
  bytes: z.int().positive(),
  /** CRC-32 of the samples alone: whoever copies them sees by it whether they are what they were. */
  samplesChecksum: z.int().min(0),
  /** Hash of the decoder's parameter sets; null for sound. */
  parameterSets: z.string().nullable(),
});
type EntryFacts = z.infer<typeof entrySchema>;

/** Something finished, by a path that stays valid until the composition ends, whoever evicts the entry meanwhile. */
export interface CachedFile extends EntryFacts {
  readonly key: string;
  readonly path: string;
}

/** One composition's view of a cache folder that others may be using at the same time. */
export interface SegmentCache {
  /** A folder for this composition's own files, on the cache's disk. */
  readonly workFolder: string;
  /** Whether anything was added, so that the folder may have outgrown its limit. */
  hasGrown(): boolean;
  /** An entry with all its bytes. What they are is for the reader to check. */
  find(key: string): Promise<CachedFile | undefined>;
  /** Takes over a finished and checked file of the work folder. If another composer was first, both files are good. */
  add(key: string, path: string, facts: Omit<EntryFacts, 'bytes'>): Promise<CachedFile>;
  /** Takes an entry out, because it turned out not to fit the others. */
  remove(key: string): Promise<void>;
}

export const entriesFolderOf = (folder: string) => join(folder, 'entries');
export const workFolderOf = (folder: string) => join(folder, 'work');
export const mediaName = 'media';
const factsName = 'entry.json';

/**
 * Opens the cache for one composition. An entry is a folder that holds the media and its facts and appears by one rename, so it is there
 * whole or not at all. A composition holds what it uses by hard links in its work folder.
 */
export async function openSegmentCache(folder: string): Promise<SegmentCache> {
  const workFolder = join(workFolderOf(folder), randomUUID());
  await mkdir(workFolder, { recursive: true });
  const entryOf = (key: string) => join(entriesFolderOf(folder), key.slice(0, 2), key);
  let grown = false;

  const remove = async (key: string) => {
    const trash = join(workFolder, `trash-${randomUUID()}`);
    await rename(entryOf(key), trash).catch(ignoreAbsence);
    await rm(trash, { recursive: true, force: true });
  };

  return {
    workFolder,
    hasGrown: () => grown,
    remove,
    async find(key) {
      const path = join(workFolder, `${randomUUID()}.held`);
      try {
        await link(join(entryOf(key), mediaName), path);
        const facts = entrySchema.parse(JSON.parse(await readFile(join(entryOf(key), factsName), 'utf8')));
        if ((await stat(path)).size === facts.bytes) {
          const now = new Date();
          await utimes(entryOf(key), now, now).catch(ignoreAbsence);
          return { key, path, ...facts };
        }
      } catch (error) {
        if (isAbsence(error)) return undefined;
        if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
      }
      await remove(key);
      return undefined;
    },
    async add(key, path, known) {
      const facts = { ...known, bytes: (await stat(path)).size };
      const staged = join(workFolder, `entry-${randomUUID()}`);
      await mkdir(staged);
      await link(path, join(staged, mediaName));
      await writeFile(join(staged, factsName), JSON.stringify(facts));
      await mkdir(dirname(entryOf(key)), { recursive: true });
      await rename(staged, entryOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      });
      grown = true;
      return { key, path, ...facts };
    },
  };
}

function isAbsence(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function ignoreAbsence(error: unknown): void {
  if (!isAbsence(error)) throw error;
}
