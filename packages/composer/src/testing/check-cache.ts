import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runFfmpeg } from '@retake/media';
import { measureFile } from '../cache/checksum.ts';
import { entriesFolderOf, mediaName, workFolderOf } from '../cache/segment-cache.ts';
import { measureSamples } from '../mux/measure-samples.ts';
import { bytesPerSample } from '../settings.ts';

export interface CacheState {
  readonly entries: number;
  /** What is wrong with an entry, with its key; empty when all are whole. */
  readonly problems: readonly string[];
  /** Folders of compositions that have not ended, or were killed. */
  readonly works: readonly string[];
}

/** Looks at every entry of a cache folder as a stranger would: are both files there, is the sum right, does it decode? */
export async function checkCache(folder: string): Promise<CacheState> {
  const shelves = await readdir(entriesFolderOf(folder)).catch(() => []);
  const problems: string[] = [];
  let entries = 0;
  for (const shelf of shelves) {
    for (const key of await readdir(join(entriesFolderOf(folder), shelf))) {
      entries++;
      const problem = await findProblem(join(entriesFolderOf(folder), shelf, key));
      if (problem !== undefined) problems.push(`${key}: ${problem}`);
    }
  }
  return { entries, problems, works: await readdir(workFolderOf(folder)).catch(() => []) };
}

interface Facts {
  readonly length: number;
  readonly bytes: number;
  readonly samplesChecksum: number;
  readonly parameterSets: string | null;
}

async function findProblem(entry: string): Promise<string | undefined> {
  const path = join(entry, mediaName);
  try {
    const facts = JSON.parse(await readFile(join(entry, 'entry.json'), 'utf8')) as Facts;
    const { bytes, checksum } = await measureFile(path);
    if (bytes !== facts.bytes) return `${bytes} bytes instead of ${facts.bytes}`;
    const isPicture = facts.parameterSets !== null;
    const isRaw = !isPicture && (await readFile(path)).toString('latin1', 4, 8) !== 'ftyp';
    if ((isRaw ? checksum : await measureSamples(path)) !== facts.samplesChecksum) return 'the sum is wrong';
    const length = isRaw ? bytes / bytesPerSample : isPicture ? await countPictures(path) : await countSamples(path);
    return length < facts.length || (isPicture && length > facts.length)
      ? `${length} long instead of ${facts.length}`
      : undefined;
  } catch (error) {
    return String(error);
  }
}

async function countPictures(path: string): Promise<number> {
  let frames = 0;
  await runFfmpeg(['-xerror', '-i', `file:${path}`, '-map', '0:v:0', '-f', 'null', '-'], {
    onProgress: (progress) => {
      frames = progress.frames;
    },
  });
  return frames;
}

async function countSamples(path: string): Promise<number> {
  const { stdout } = await runFfmpeg(
    ['-xerror', '-i', `file:${path}`, '-map', '0:a:0', '-f', 's16le', '-ac', '2', '-ar', '48000', '-'],
    { stdout: 'buffer' },
  );
  return stdout.length / bytesPerSample;
}
