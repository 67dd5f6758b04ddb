import { constants } from 'node:fs';
import { copyFile, link, open, rename, writeFile } from 'node:fs/promises';
import { RetakeError } from '@retake/contracts';
import { hasSameContent } from './has-same-content.ts';
import type { ObjectContent } from './object-store.ts';

/** Writes a new file, or moves or copies one that exists to its place. */
export async function bring(temporary: string, content: ObjectContent): Promise<void> {
  if (content instanceof Uint8Array) return writeFile(temporary, content);
  if (content.move) {
    try {
      return await rename(content.path, temporary);
    } catch (error) {
      // Another file system: it has to be copied after all.
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    }
  }
  await copyFile(content.path, temporary, constants.COPYFILE_FICLONE);
}

/** A power cut after the link must not leave a name without bytes. */
export async function sync(path: string): Promise<void> {
  await using file = await open(path, 'r+');
  await file.sync();
}

/**
 * Gives a file a second name, unless that has the same content already.
 *
 * @throws RetakeError `STORAGE_FAILED` when it has other content
 */
export async function linkOnce(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!(await hasSameContent(temporary, path))) {
      throw new RetakeError('STORAGE_FAILED', {
        message: 'This file was stored before with other content.',
        cause: error,
      });
    }
  }
}
