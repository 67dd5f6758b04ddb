import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  toCutVideoKey,
  toJobPrefix,
  toPreviewPieceKey,
  toPreviewPlanKey,
  toPreviewPrefix,
  toPreviewsPrefix,
  toSourceKey,
  toUploadKey,
  toUploadPrefix,
} from '../keys.ts';
import type { ObjectStore } from '../object-store.ts';

/** What every object store must do. `open` gives an empty store and what removes it. */
export function describeObjectStore(
  name: string,
  open: () => Promise<{ store: ObjectStore; close: () => Promise<void> }>,
): void {
  describe(`object store: ${name}`, () => {
    let store: ObjectStore;
    let close: () => Promise<void>;
    let folder: string;
    const jobId = randomUUID();
    const newKey = () => toSourceKey(jobId, randomUUID());

    beforeAll(async () => {
      ({ store, close } = await open());
      folder = await mkdtemp(join(tmpdir(), 'retake-store-'));
    });
    afterAll(async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });

    it('gives back the bytes of a buffer, with their size and type', async () => {
      const key = newKey();
      const content = randomBytes(70_000);
      const put = await store.put(key, content);
      expect(put).toEqual({ bytes: 70_000, contentType: 'video/mp4', etag: expect.stringMatching(/^"[\w-]+"$/) });
      expect(await store.stat(key)).toEqual(put);
      expect((await readAll(await store.createReadStream(key))).equals(content)).toBe(true);
      expect((await readFile(await store.localPath(key))).equals(content)).toBe(true);
    });

    it('copies a file and leaves it, or takes it away when it may', async () => {
      const path = join(folder, 'a file with "quotes" and ünicode.mp4');
      await writeFile(path, 'picture');
      const copied = newKey();
      await store.put(copied, { path });
      expect(await readFile(path, 'utf8')).toBe('picture');
      const moved = newKey();
      await store.put(moved, { path, move: true });
      await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
      expect((await readAll(await store.createReadStream(moved))).toString()).toBe('picture');
    });

    it('accepts the same content again and refuses other content', async () => {
      const key = newKey();
      const first = await store.put(key, Buffer.from('one'));
      expect(await store.put(key, Buffer.from('one'))).toEqual(first);
      await expect(store.put(key, Buffer.from('two'))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
      expect((await readAll(await store.createReadStream(key))).toString()).toBe('one');
    });

    it('gives an object a second key that outlives the first', async () => {
      const [from, to] = [newKey(), toSourceKey(randomUUID(), randomUUID())];
      const { etag } = await store.put(from, Buffer.from('shared'));
      expect((await store.copy(from, to)).etag).toBe(etag);
      expect((await store.copy(from, to)).etag).toBe(etag);
      await store.deletePrefix(toJobPrefix(jobId));
      expect(await store.stat(from)).toBeUndefined();
      expect((await readAll(await store.createReadStream(to))).toString()).toBe('shared');
    });

    it('gives no second key to what is not there, and none that is taken', async () => {
      const [from, to] = [newKey(), newKey()];
      await expect(store.copy(from, to)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' });
      await store.put(from, Buffer.from('one'));
      await store.put(to, Buffer.from('two'));
      await expect(store.copy(from, to)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
      expect((await readAll(await store.createReadStream(to))).toString()).toBe('two');
    });

    it('lets one of many concurrent writers of different content win, whole', async () => {
      const key = newKey();
      const contents = Array.from({ length: 12 }, (_, index) => Buffer.alloc(200_000, index));
      const results = await Promise.allSettled(contents.map((content) => store.put(key, content)));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      expect((await readAll(await store.createReadStream(key))).equals(contents[winner]!)).toBe(true);
    });

    it('reads a range, both ends included', async () => {
      const key = newKey();
      await store.put(key, Buffer.from('0123456789'));
      expect((await readAll(await store.createReadStream(key, { start: 2, end: 4 }))).toString()).toBe('234');
      expect((await readAll(await store.createReadStream(key, { start: 9, end: 9 }))).toString()).toBe('9');
    });

    it('says that an absent object is absent', async () => {
      const key = newKey();
      expect(await store.stat(key)).toBeUndefined();
      await expect(store.localPath(key)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' });
      await expect(store.createReadStream(key)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' });
    });

    it('lists and deletes by prefix, and nothing beside it', async () => {
      const [mine, other] = [randomUUID(), randomUUID()];
      const cut = toCutVideoKey(mine, randomUUID());
      const upload = toUploadKey(mine, randomUUID());
      const kept = toCutVideoKey(other, randomUUID());
      for (const key of [cut, upload, kept]) await store.put(key, Buffer.from(key));
      expect(await store.list(toJobPrefix(mine))).toEqual([cut, upload].sort());
      await store.deletePrefix(toUploadPrefix(mine));
      expect(await store.list(toJobPrefix(mine))).toEqual([cut]);
      await store.deletePrefix(toJobPrefix(mine));
      await store.deletePrefix(toJobPrefix(mine));
      expect(await store.list(toJobPrefix(mine))).toEqual([]);
      expect(await store.list(toJobPrefix(other))).toEqual([kept]);
    });

    it('keeps the preview of a run together, apart from those of other runs', async () => {
      const run = { jobId: randomUUID(), regenerationId: randomUUID(), epoch: 3 };
      const keys = [toPreviewPieceKey(run, 150), toPreviewPlanKey(run)];
      const other = toPreviewPieceKey({ ...run, epoch: 31 }, 0);
      const cut = toCutVideoKey(run.jobId, randomUUID());
      for (const key of [...keys, other, cut]) await store.put(key, Buffer.from(key));
      expect(await store.list(toPreviewPrefix(run))).toEqual(keys.toSorted());
      await store.deletePrefix(toPreviewPrefix(run));
      expect(await store.list(toPreviewsPrefix(run.jobId))).toEqual([other]);
      await store.deletePrefix(toPreviewsPrefix(run.jobId));
      expect(await store.list(toJobPrefix(run.jobId))).toEqual([cut]);
    });

    it.each([
      '../etc/passwd',
      `jobs/${jobId}/previews/${jobId}-1/../plan.json`,
      `jobs/${jobId}/previews/${jobId}/plan.json`,
      `jobs/${jobId}/previews/2.m4s`,
      `jobs/${jobId}/sources/../../../outside.mp4`,
      `jobs/${jobId}/sources/%2e%2e.mp4`,
      `jobs/${jobId}/sources/${randomUUID()}.mp4/..`,
      `jobs/${jobId}/sources/${randomUUID()}.exe`,
      `jobs/${jobId}/versions/${randomUUID()}.jpg`,
      `jobs/${jobId}/toString/${randomUUID()}.mp4`,
      `jobs/${jobId}/sources/'; rm -rf.mp4`,
      `jobs/${jobId}/sources/ключ.mp4`,
      `jobs/${jobId}/sources/${randomUUID()}.mp4\0.jpg`,
      '/etc/passwd',
      '',
    ])('refuses the key %j', async (key) => {
      const refusal = { code: 'OBJECT_NOT_FOUND' };
      await expect(store.put(key, Buffer.from('x'))).rejects.toMatchObject(refusal);
      await expect(store.localPath(key)).rejects.toMatchObject(refusal);
      await expect(store.createReadStream(key)).rejects.toMatchObject(refusal);
    });

    it.each([
      '',
      '/',
      'jobs/',
      `jobs/${jobId}`,
      `jobs/${jobId}/../`,
      'jobs/../',
      `jobs/${jobId}/cuts/../`,
      `jobs/${jobId}/previews/../`,
    ])('refuses to delete the prefix %j', async (prefix) => {
      await expect(store.deletePrefix(prefix)).rejects.toMatchObject({ code: 'OBJECT_NOT_FOUND' });
    });

    it('can be written to', async () => {
      expect(await store.isWritable()).toBe(true);
    });
  });
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
