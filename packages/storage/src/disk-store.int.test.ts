import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDiskStore } from './disk-store.ts';
import { toOwner } from './incoming-files.ts';
import { toSourceKey } from './keys.ts';
import { describeObjectStore } from './testing/object-store-contract.ts';

/** What a step of the file system does the next time that anybody takes it. */
function doOnce<Step extends 'writeFile' | 'rename' | 'open' | 'link'>(step: Step, does: (typeof fs)[Step]): void {
  vi.spyOn(fs, step).mockImplementationOnce(does as never);
  syncBuiltinESMExports();
}
const failOnce = (step: Parameters<typeof doOnce>[0], code: string) =>
  doOnce(step, () => Promise.reject(Object.assign(new Error(code), { code })));
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

async function openStore() {
  const folder = await fs.mkdtemp(join(tmpdir(), 'retake-disk-store-'));
  return {
    folder,
    store: await createDiskStore(folder),
    close: () => fs.rm(folder, { recursive: true, force: true }),
  };
}

describeObjectStore('disk', openStore);

describe('disk store', () => {
  it('says that the disk is full, and leaves nothing of the half-written object', async () => {
    const { folder, store, close } = await openStore();
    const key = toSourceKey(randomUUID(), randomUUID());
    doOnce('writeFile', async (path) => {
      const half = await fs.open(path as string, 'w');
      await half.write('half');
      await half.close();
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    await expect(store.put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(await store.stat(key)).toBeUndefined();
    expect(await fs.readdir(join(folder, 'incoming'))).toEqual([]);
    await close();
  });

  it.each(['rename', 'open', 'link'] as const)('stores a file when %s fails for a moment', async (step) => {
    const { folder, store, close } = await openStore();
    const path = join(folder, 'made');
    await fs.writeFile(path, 'made');
    const key = toSourceKey(randomUUID(), randomUUID());
    failOnce(step, 'EMFILE');
    expect((await store.put(key, { path, move: true })).bytes).toBe(4);
    expect(await fs.readFile(await store.localPath(key), 'utf8')).toBe('made');
    expect(await fs.readdir(join(folder, 'incoming'))).toEqual([]);
    await close();
  });

  it('syncs every folder that got a new name before a file counts as stored', async () => {
    const { folder, close } = await openStore();
    const synced: string[] = [];
    const store = await createDiskStore(folder, {
      syncFolder: async (touched) => {
        synced.push(relative(folder, touched));
      },
    });
    const [jobId, branchId] = [randomUUID(), randomUUID()];
    const [key, next] = [toSourceKey(jobId, randomUUID()), toSourceKey(jobId, randomUUID())];
    await store.put(key, Buffer.from('x'));
    expect(synced.splice(0)).toEqual([`jobs/${jobId}/sources`, `jobs/${jobId}`, 'jobs', '']);
    await store.put(next, Buffer.from('y'));
    expect(synced.splice(0)).toEqual([`jobs/${jobId}/sources`]);
    await store.copy(key, toSourceKey(branchId, randomUUID()));
    expect(synced).toEqual([`jobs/${branchId}/sources`, `jobs/${branchId}`, 'jobs']);
    await close();
  });

  it('tells files of the same size and time apart', async () => {
    const { folder, store, close } = await openStore();
    const etags = await Promise.all(
      ['day', 'sea'].map(async (content) => {
        const path = join(folder, content);
        await fs.writeFile(path, content);
        await fs.utimes(path, 1_700_000_000, 1_700_000_000);
        return (await store.put(toSourceKey(randomUUID(), randomUUID()), { path, move: true })).etag;
      }),
    );
    expect(etags[0]).not.toBe(etags[1]);
    await close();
  });

  it('copies when the file lies on another file system', async () => {
    const { folder, store, close } = await openStore();
    const path = join(folder, 'elsewhere');
    await fs.writeFile(path, 'x');
    failOnce('rename', 'EXDEV');
    const key = toSourceKey(randomUUID(), randomUUID());
    expect((await store.put(key, { path, move: true })).bytes).toBe(1);
    await expect(fs.access(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await close();
  });

  it('removes what killed processes left half-written, and nothing that a living one is writing', async () => {
    const { folder, store, close } = await openStore();
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const names = [toOwner(), toOwner(other.pid), toOwner(process.pid, 'deadbeef')].map(
      (owner) => `${owner}.${randomUUID()}`,
    );
    for (const name of names) await fs.writeFile(join(folder, 'incoming', name), 'half');
    await createDiskStore(folder);
    expect((await fs.readdir(join(folder, 'incoming'))).sort()).toEqual(names.slice(0, 2).sort());

    other.stdin.end();
    await once(other, 'exit');
    await createDiskStore(folder);
    expect(await fs.readdir(join(folder, 'incoming'))).toEqual(names.slice(0, 1));
    expect((await store.put(toSourceKey(randomUUID(), randomUUID()), Buffer.from('x'))).bytes).toBe(1);
    await close();
  });

  it('says that a folder that cannot be made cannot be made', async () => {
    const { folder, close } = await openStore();
    const file = join(folder, 'a-file');
    await fs.writeFile(file, '');
    await expect(createDiskStore(join(file, 'store'))).rejects.toMatchObject({ name: 'RetakeError' });
    await close();
  });
});
