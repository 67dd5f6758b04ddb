import { expect, it } from 'vitest';
import { createFolderSync, listTouchedFolders } from './folder-sync.ts';

/** A sync that ends when it is told to, and counts. */
function createSlowSync() {
  const ends: ((error?: Error) => void)[] = [];
  const sync = () =>
    new Promise<void>((resolve, reject) => {
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  return { sync: createFolderSync(sync), ends };
}

it('shares the sync that begins next, and never one that has begun', async () => {
  const { sync, ends } = createSlowSync();
  const first = sync('/clips');
  const later = [sync('/clips'), sync('/clips')];
  expect(ends).toHaveLength(1);
  ends[0]!();
  await first;
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await Promise.all(later);
  expect(ends).toHaveLength(2);
});

it('syncs folders apart, and goes on after one that failed', async () => {
  const { sync, ends } = createSlowSync();
  const [first, other, later] = [sync('/clips'), sync('/cuts'), sync('/clips')];
  expect(ends).toHaveLength(2);
  ends[0]!(new Error('no space'));
  await expect(first).rejects.toThrow('no space');
  ends[1]!();
  await other;
  await Promise.resolve();
  ends[2]!();
  await expect(later).resolves.toBeUndefined();
});

it('lists the folders that have a new name in them', () => {
  expect(listTouchedFolders('/data/jobs/a/clips', undefined)).toEqual(['/data/jobs/a/clips']);
  expect(listTouchedFolders('/data/jobs/a/clips', '/data/jobs/a')).toEqual([
    '/data/jobs/a/clips',
    '/data/jobs/a',
    '/data/jobs',
  ]);
});
