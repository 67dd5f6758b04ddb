import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evict } from './evict.ts';
import { entriesFolderOf, openSegmentCache, workFolderOf } from './segment-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keyOf = (letter: string) => letter.repeat(64);

/** Adds entries of 100 bytes in a composition that ends, used one minute apart in the order given. */
async function fill(letters: readonly string[]): Promise<void> {
  const cache = await openSegmentCache(folder);
  for (const [index, letter] of letters.entries()) {
    const path = join(cache.workFolder, letter);
    await writeFile(path, letter.repeat(100));
    await cache.add(keyOf(letter), path, { length: 1, parameterSets: null, samplesChecksum: 7 });
    const usedAt = new Date(Date.UTC(2026, 0, 1, 0, index));
    await utimes(join(entriesFolderOf(folder), letter.repeat(2), keyOf(letter)), usedAt, usedAt);
  }
  await rm(cache.workFolder, { recursive: true });
}

async function listHeld(letters: readonly string[]): Promise<string[]> {
  const names = await readdir(entriesFolderOf(folder), { recursive: true });
  return letters.filter((letter) => names.some((name) => name.includes(keyOf(letter))));
}

describe('openSegmentCache', () => {
  it('gives back what was put in, and keeps it readable after others have thrown it out', async () => {
    await fill(['a']);
    const cache = await openSegmentCache(folder);
    const held = await cache.find(keyOf('a'));
    await cache.remove(keyOf('a'));
    expect((await stat(held!.path)).size).toBe(100);
    expect(await cache.find(keyOf('a'))).toBeUndefined();
  });

  it('counts an entry with a missing byte as absent and takes it out', async () => {
    await fill(['a']);
    await writeFile(join(entriesFolderOf(folder), 'aa', keyOf('a'), 'media'), 'a'.repeat(99));
    const cache = await openSegmentCache(folder);
    expect(await cache.find(keyOf('a'))).toBeUndefined();
    expect(await listHeld(['a'])).toEqual([]);
  });

  it('keeps the first of two entries with one name', async () => {
    await fill(['a']);
    await fill(['a']);
    const cache = await openSegmentCache(folder);
    expect(await cache.find(keyOf('a'))).toMatchObject({ bytes: 100, length: 1 });
  });
});

describe('evict', () => {
  it('throws out the least recently used first, down to the limit', async () => {
    await fill(['a', 'b', 'c', 'd']);
    const cache = await openSegmentCache(folder);
    await cache.find(keyOf('a'));
    await rm(cache.workFolder, { recursive: true });
    await evict(folder, 250, Date.now());
    expect(await listHeld(['a', 'b', 'c', 'd'])).toEqual(['a', 'd']);
  });

  it('spares what a composition is using', async () => {
    await fill(['a', 'b']);
    const cache = await openSegmentCache(folder);
    await cache.find(keyOf('a'));
    await evict(folder, 0, Date.now());
    expect(await listHeld(['a', 'b'])).toEqual(['a']);
  });

  it('removes what a killed composition left behind, but not a running one', async () => {
    const [killed, running] = [await openSegmentCache(folder), await openSegmentCache(folder)];
    const longAgo = new Date(Date.now() - 7 * 60 * 60 * 1000);
    await utimes(killed.workFolder, longAgo, longAgo);
    await evict(folder, 1_000, Date.now());
    const left = await readdir(workFolderOf(folder));
    expect(left.map((name) => join(workFolderOf(folder), name))).toEqual([running.workFolder]);
  });
});
