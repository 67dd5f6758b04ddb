import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withUpload } from './receive-upload.ts';

/** How often a folder is read before a slow disk or line goes on: longer than removing a file takes. */
const slowRounds = 10;

/** Reads a folder over and over and gives every name that was ever there. */
async function listSeen(folder: string, rounds: number): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) for (const name of await readdir(folder)) seen.add(name);
  return seen;
}

// A disk that opens a file only when others have had their turn.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  const open = (path: string, flags: string, mode: number, done: (error: Error | null, file: number) => void) =>
    void listSeen('.', slowRounds).then(() => fs.open(path, flags, mode, done));
  const createWriteStream = (path: string, options: object) =>
    fs.createWriteStream(path, { ...options, fs: { ...fs, open } } as Parameters<typeof fs.createWriteStream>[1]);
  return { ...fs, createWriteStream };
});

describe('withUpload', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retake-upload-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A form with one file, on a line that the test can close. */
  function toRequest(file: (close: () => void) => Promise<Readable>): FastifyRequest {
    const line = Object.assign(new EventEmitter(), { complete: false });
    const parts = async function* () {
      const content = await file(() => line.emit('close'));
      yield { type: 'file', fieldname: 'video', filename: 'a.mp4', file: content };
    };
    return { headers: {}, raw: line, parts } as unknown as FastifyRequest;
  }

  it('hands over the whole file, and removes it afterwards', async () => {
    const request = toRequest(async () => Readable.from([Buffer.from('whole')]));
    const upload = await withUpload(request, folder, async (received) => {
      expect(await readdir(folder)).toHaveLength(1);
      return received;
    });
    expect(upload).toMatchObject({ fileName: 'a.mp4', bytes: 5, fields: {} });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [
      'before its file comes',
      async (close: () => void) => {
        close();
        await listSeen(folder, slowRounds);
        return Readable.from([Buffer.from('half')]);
      },
    ],
    ['while its file is being opened', async (close: () => void) => new Readable({ read: close })],
  ])('leaves nothing of a form whose sender goes %s', async (_when, file) => {
    const received = withUpload(toRequest(file), folder, async () => expect.fail('taken as whole'));
    await expect(received).rejects.toMatchObject({ code: 'UPLOAD_TRUNCATED' });
    expect([...(await listSeen(folder, 5 * slowRounds))]).toEqual([]);
  });
});
