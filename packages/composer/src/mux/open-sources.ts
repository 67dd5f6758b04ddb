import { type FileHandle, open } from 'node:fs/promises';
import type { Copy } from './lay-out.ts';

/** Files that are open from their first piece to their last, so that many sources need few descriptors. */
export interface OpenSources {
  /** Fills `bytes` with a copy, whole or a part of it. Throws an Error when the file ends before. */
  read(copy: Copy, bytes: Buffer): Promise<void>;
  /** Lets go of what is still open; no read may be running. */
  close(): Promise<void>;
}

/** Opens the files of the copies as they are needed. Each byte of the copies is to be read once. */
export function openAsNeeded(copies: readonly Copy[]): OpenSources {
  const bytesLeft = new Map<string, number>();
  for (const { path, bytes } of copies) bytesLeft.set(path, (bytesLeft.get(path) ?? 0) + bytes);
  const files = new Map<string, Promise<FileHandle>>();
  return {
    async read({ path, offset }, bytes) {
      const opening = files.get(path) ?? open(path, 'r');
      files.set(path, opening);
      const file = await opening;
      for (let done = 0; done < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, done, bytes.length - done, offset + done);
        if (bytesRead === 0) throw new Error(`${path} ends ${bytes.length - done} bytes too early.`);
        done += bytesRead;
      }
      const left = bytesLeft.get(path)! - bytes.length;
      bytesLeft.set(path, left);
      if (left > 0) return;
      files.delete(path);
      await file.close();
    },
    async close() {
      const opened = await Promise.allSettled(files.values());
      await Promise.all(opened.map((file) => (file.status === 'fulfilled' ? file.value.close() : undefined)));
    },
  };
}
