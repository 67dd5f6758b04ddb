import { randomBytes } from 'node:crypto';
import {
  type FileHandle,
  mkdtemp,
  open,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyInto } from './copy-into.ts';
import type { Copy } from './lay-out.ts';

const pieceBytes = 700_001;
const pieces = 4;
let folder: string;
let contents: Buffer[];
/** A piece of each of three files in turn, the last piece first. */
let copies: Copy[];
const pathOf = (source: number) => join(folder, `source-${source}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-copy-'));
  contents = Array.from({ length: 3 }, () => randomBytes(pieceBytes * pieces));
  await Promise.all(contents.map((bytes, source) => writeFile(pathOf(source), bytes)));
  copies = Array.from({ length: 3 * pieces }, (_, index) => {
    const source = index % 3;
    const offset = (pieces - 1 - Math.floor(index / 3)) * pieceBytes;
    return { source, path: pathOf(source), offset, bytes: pieceBytes };
  });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function copyAll(options: Parameters<typeof copyInto>[2] = {}): Promise<number[]> {
  const target = await open(join(folder, 'target'), 'w');
  try {
    return await copyInto(target, copies, options);
  } finally {
    await target.close();
  }
}

/** Files of the folder that this process has open. */
async function listOpen(): Promise<string[]> {
  const names = await readdir('/proc/self/fd');
  const paths = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return paths.filter((path) => path.startsWith(folder));
}

const slice = ({ source, offset, bytes }: Copy) => contents[source]!.subarray(offset, offset + bytes);

it('writes the pieces in order and sums up those of each source', async () => {
  const checksums = await copyAll();
  expect((await readFile(join(folder, 'target'))).equals(Buffer.concat(copies.map(slice)))).toBe(true);
  const own = (source: number) => Buffer.concat(copies.filter((copy) => copy.source === source).map(slice));
  expect(checksums).toEqual([0, 1, 2].map((source) => crc32(own(source))));
  expect(await listOpen()).toEqual([]);
});

it('writes one block after another, however long each takes and however little is taken at once', async () => {
  const written: Buffer[] = [];
  let isWriting = false;
  const write = async (buffer: Buffer, offset: number, length: number) => {
    expect(isWriting).toBe(false);
    isWriting = true;
    await readFile(pathOf(0));
    const bytesWritten = Math.ceil(length / 2);
    written.push(Buffer.from(buffer.subarray(offset, offset + bytesWritten)));
    isWriting = false;
    return { bytesWritten, buffer };
  };
  await copyInto({ write } as unknown as FileHandle, copies);
  expect(Buffer.concat(written).equals(Buffer.concat(copies.map(slice)))).toBe(true);
});

it('tells once that the beginning can be looked at, long before the end', async () => {
  const sizes: Promise<number>[] = [];
  await copyAll({ onBeginning: () => sizes.push(stat(join(folder, 'target')).then(({ size }) => size)) });
  expect(sizes).toHaveLength(1);
  expect(await sizes[0]).toBeGreaterThanOrEqual(4 * 2 ** 20);
  copies = copies.slice(0, 1);
  await copyAll({ onBeginning: () => sizes.push(stat(join(folder, 'target')).then(({ size }) => size)) });
  expect(await sizes[1]).toBe(pieceBytes);
});

it('ends with what went wrong, and nothing is open then', async () => {
  await truncate(pathOf(1), pieceBytes * pieces - 5);
  await expect(copyAll()).rejects.toThrow(/source-1 ends 5 bytes too early/);
  await rm(pathOf(2));
  await expect(copyAll()).rejects.toMatchObject({ message: expect.stringMatching(/source-2|source-1 ends/) });
  expect(await listOpen()).toEqual([]);
});

it('ends with the failure of writing', async () => {
  const target = await open(pathOf(0), 'r');
  await expect(copyInto(target, copies)).rejects.toMatchObject({ code: 'EBADF' });
  await target.close();
});

it('stops when it is aborted, with nothing read or written afterwards', async () => {
  const reason = new Error('enough');
  const ending = new AbortController();
  await expect(copyAll({ signal: ending.signal, onBeginning: () => ending.abort(reason) })).rejects.toBe(reason);
  expect((await stat(join(folder, 'target'))).size).toBeLessThan(copies.length * pieceBytes);
  expect(await listOpen()).toEqual([]);
});
