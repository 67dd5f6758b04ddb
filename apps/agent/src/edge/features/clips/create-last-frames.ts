import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameRate } from '@retake/contracts';
import { makeLastFrame } from '@retake/media';
import { type ObjectStore, toLastFrameKey } from '@retake/storage';

interface Version {
  readonly jobId: string;
  readonly versionId: string;
  readonly videoKey: string;
  /** The frame of the version's video on which its slot ends, and the video's rate. */
  readonly end: { readonly frame: number; readonly rate: FrameRate };
}

/**
 * Last frames of versions, made when somebody first asks for one and kept in the store. Few versions are ever continued,
 * so the changes of a video do not wait for it; and whoever serves uploads has ffmpeg in any case. One is made at a
 * time, and a version's only once however many ask.
 */
export function createLastFrames(store: ObjectStore, folder: string) {
  const making = new Map<string, Promise<void>>();
  let before: Promise<unknown> = Promise.resolve();

  async function make(key: string, { videoKey, end }: Version): Promise<void> {
    const path = join(folder, `${randomUUID()}.png`);
    try {
      await makeLastFrame(await store.localPath(videoKey), path, { end });
      await store.put(key, { path, move: true });
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    /** The key of a version's last frame, which is in the store. @throws RetakeError as `makeLastFrame` and the store do. */
    async getKey(version: Version): Promise<string> {
      const key = toLastFrameKey(version.jobId, version.versionId);
      if ((await store.stat(key)) !== undefined) return key;
      let made = making.get(key);
      if (made === undefined) {
        made = before.then(() => make(key, version)).finally(() => making.delete(key));
        before = made.catch(() => undefined);
        making.set(key, made);
      }
      await made;
      return key;
    },
  };
}
