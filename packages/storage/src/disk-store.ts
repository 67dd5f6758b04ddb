import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RetakeError } from '@retake/contracts';
import { createFolderSync, listTouchedFolders, type SyncFolder } from './folder-sync.ts';
import { removeAbandoned, toOwner } from './incoming-files.ts';
import { assertObjectKey, assertObjectPrefix, isObjectKey, toContentType } from './keys.ts';
import type { ObjectContent, ObjectStat, ObjectStore } from './object-store.ts';
import { repeatTransient } from './repeat-transient.ts';
import { toStorageError } from './to-storage-error.ts';
import { bring, linkOnce, sync } from './write-file.ts';

/**
 * Objects as files under one folder. A new object is written beside its place, synced, and hard-linked into it: the
 * link either makes the whole file appear or fails because something is there already, which `rename` would replace. Its
 * name is synced as well before it counts as stored. A step that fails for a moment is done again.
 *
 * @param folder made when it is missing; must be one file system, so that the link is possible.
 * @param syncFolder how the names in a folder are put on the disk
 */
export async function createDiskStore(
  folder: string,
  { syncFolder = createFolderSync() }: { readonly syncFolder?: SyncFolder } = {},
): Promise<ObjectStore> {
  const incoming = join(folder, 'incoming');
  const owner = toOwner();
  const toPath = (key: string) => join(folder, ...assertObjectKey(key).split('/'));
  await translated(async () => {
    await mkdir(incoming, { recursive: true });
    await removeAbandoned(incoming);
  });

  /** Makes a file appear under a path, for good. */
  async function name(file: string, path: string): Promise<void> {
    const folderOfPath = dirname(path);
    const made = await mkdir(folderOfPath, { recursive: true });
    await linkOnce(file, path);
    for (const touched of listTouchedFolders(folderOfPath, made)) await syncFolder(touched);
  }

  async function put(key: string, content: ObjectContent): Promise<ObjectStat> {
    const path = toPath(key);
    const temporary = join(incoming, `${owner}.${randomUUID()}`);
    return translated(async () => {
      try {
        await repeatTransient(() => bring(temporary, content));
        await repeatTransient(() => sync(temporary));
        if ('path' in content && content.move) await rm(content.path, { force: true });
        await repeatTransient(() => name(temporary, path));
        return toStat(key, await stat(path));
      } finally {
        await rm(temporary, { force: true });
      }
    });
  }

  async function copy(fromKey: string, toKey: string): Promise<ObjectStat> {
    const [from, to] = [toPath(fromKey), toPath(toKey)];
    return translated(async () => {
      try {
        await name(from, to);
      } catch (error) {
        // A file has only so many names.
        if ((error as NodeJS.ErrnoException).code !== 'EMLINK') throw error;
        return put(toKey, { path: from });
      }
      return toStat(toKey, await stat(to));
    });
  }

  async function findStat(key: string): Promise<ObjectStat | undefined> {
    try {
      const found = await stat(toPath(key));
      return found.isFile() ? toStat(key, found) : undefined;
    } catch (error) {
      const translatedError = toStorageError(error);
      if (translatedError.code === 'OBJECT_NOT_FOUND') return undefined;
      throw translatedError;
    }
  }

  return {
    put,
    copy,
    stat: findStat,
    async localPath(key) {
      if ((await findStat(key)) === undefined) throw new RetakeError('OBJECT_NOT_FOUND');
      return toPath(key);
    },
    async createReadStream(key, range) {
      const file = await translated(() => open(toPath(key)));
      return file.createReadStream(range ? { start: range.start, end: range.end } : {});
    },
    async deletePrefix(prefix) {
      const path = join(folder, ...assertObjectPrefix(prefix).split('/'));
      await translated(() => rm(path, { recursive: true, force: true }));
    },
    async list(prefix) {
      const path = join(folder, ...assertObjectPrefix(prefix).split('/'));
      const names = await readdir(path, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw toStorageError(error);
      });
      return names
        .map((name) => `${prefix}${name.split('\\').join('/')}`)
        .filter(isObjectKey)
        .sort();
    },
    async isWritable() {
      return access(incoming, constants.W_OK).then(
        () => true,
        () => false,
      );
    },
  };
}

async function translated<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

/** Files never change, so which file it is tells its content; all names of a file that is shared have the same tag. */
function toStat(key: string, { size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): ObjectStat {
  return {
    bytes: size,
    etag: `"${[size, Math.trunc(mtimeMs), ino].map((part) => part.toString(16)).join('-')}"`,
    contentType: toContentType(key),
  };
}
