import { rm } from 'node:fs/promises';
import { evict } from './evict.ts';
import { openSegmentCache, type SegmentCache } from './segment-cache.ts';

/** Runs one composition against a cache folder; afterwards its work folder is gone and the size limit holds. */
export async function withSegmentCache<Result>(
  folder: string,
  maxBytes: number,
  use: (cache: SegmentCache) => Promise<Result>,
): Promise<Result> {
  const cache = await openSegmentCache(folder);
  try {
    return await use(cache);
  } finally {
    await rm(cache.workFolder, { recursive: true, force: true });
    if (cache.hasGrown()) await evict(folder, maxBytes, Date.now());
  }
}
