import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Copy } from './lay-out.ts';

const bufferBytes = 4 * 2 ** 20;

/**
 * Appends pieces of other files to an open one, in order, through one buffer, and returns the CRC-32 of what was copied
 * of each source. Throws an Error when a file ends before a piece does, and the signal's reason when it is aborted.
 */
export async function copyInto(target: FileHandle, copies: readonly Copy[], signal?: AbortSignal): Promise<number[]> {
  const checksums: number[] = [];
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let filled = 0;
  const sources = new Map<string, FileHandle>();
  const flush = async () => {
    for (let written = 0; written < filled; ) {
      written += (await target.write(buffer, written, filled - written)).bytesWritten;
    }
    filled = 0;
  };
  try {
    for (const { source: index, path, offset, bytes } of copies) {
      const source = sources.get(path) ?? (await open(path, 'r'));
      sources.set(path, source);
      for (let done = 0; done < bytes; ) {
        signal?.throwIfAborted();
        if (filled === bufferBytes) await flush();
        const wanted = Math.min(bytes - done, bufferBytes - filled);
        const { bytesRead } = await source.read(buffer, filled, wanted, offset + done);
        if (bytesRead === 0) throw new Error(`${path} ends ${bytes - done} bytes too early.`);
        checksums[index] = crc32(buffer.subarray(filled, filled + bytesRead), checksums[index] ?? 0);
        filled += bytesRead;
        done += bytesRead;
      }
    }
    await flush();
    return checksums;
  } finally {
    await Promise.all([...sources.values()].map((source) => source.close()));
  }
}
