import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Copy } from './lay-out.ts';
import { type OpenSources, openAsNeeded } from './open-sources.ts';
import { blockBytes, toBlocks } from './to-blocks.ts';

/** While one block is written, the next is summed up and those after it are read. */
const blocksAtOnce = 4;

/** Bytes after which the file can be looked at by a tool that wants its first samples. */
const beginningBytes = 4 * 2 ** 20;

interface CopyOptions {
  readonly signal?: AbortSignal;
  /** Told once, when the first 4 MiB are in the target, or everything if it is less. */
  readonly onBeginning?: () => void;
}

/**
 * Appends pieces of other files to an open one, in order, and returns the CRC-32 of what was copied of each source. Reads
 * ahead of what it writes, in 4 MiB of memory. Throws an Error when a file ends before a piece does, and the signal's
 * reason when it is aborted; nothing is read or written any more then.
 */
export async function copyInto(
  target: FileHandle,
  copies: readonly Copy[],
  { signal, onBeginning = () => {} }: CopyOptions = {},
): Promise<number[]> {
  const blocks = toBlocks(copies);
  const buffers = Array.from({ length: Math.min(blocksAtOnce, blocks.length) }, () => Buffer.allocUnsafe(blockBytes));
  const sources = openAsNeeded(copies);
  const checksums: number[] = [];
  const reads: Promise<void>[] = [];
  const read = (index: number) => {
    if (index < blocks.length)
      reads[index] = inBackground(fill(buffers[index % blocksAtOnce]!, blocks[index]!, sources));
  };
  let written = Promise.resolve();
  let end = 0;
  let hasBegun = false;
  const begin = () => {
    if (!hasBegun) onBeginning();
    hasBegun = true;
  };
  try {
    for (let index = 0; index < blocksAtOnce - 1; index++) read(index);
    for (const [index, block] of blocks.entries()) {
      signal?.throwIfAborted();
      await reads[index];
      const buffer = buffers[index % blocksAtOnce]!;
      const bytes = addUp(checksums, buffer, block);
      await written;
      if (end >= beginningBytes) begin();
      read(index + blocksAtOnce - 1);
      written = inBackground(writeWhole(target, buffer.subarray(0, bytes)));
      end += bytes;
    }
    await written;
    begin();
    return checksums;
  } finally {
    await Promise.allSettled([...reads, written]);
    await sources.close();
  }
}

/** Its failure is for whoever waits for it, even when that is later. */
function inBackground(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}

/** Reads the pieces of a block to where they stand in it. */
async function fill(buffer: Buffer, block: readonly Copy[], sources: OpenSources): Promise<void> {
  let start = 0;
  const pieces = block.map((copy) => {
    const at = start;
    start += copy.bytes;
    return sources.read(copy, buffer.subarray(at, start));
  });
  const failed = (await Promise.allSettled(pieces)).find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw (failed as PromiseRejectedResult).reason;
}

/** Continues the checksum of each source with its pieces of a block. Returns the length of the block. */
function addUp(checksums: number[], buffer: Buffer, block: readonly Copy[]): number {
  let at = 0;
  for (const { source, bytes } of block) {
    checksums[source] = crc32(buffer.subarray(at, at + bytes), checksums[source] ?? 0);
    at += bytes;
  }
  return at;
}

async function writeWhole(target: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await target.write(bytes, done, bytes.length - done)).bytesWritten;
  }
}
