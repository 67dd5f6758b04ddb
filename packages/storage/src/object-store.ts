import type { Readable } from 'node:stream';

/** What is known of a stored object. It never changes: a key is written once. */
export interface ObjectStat {
  readonly bytes: number;
  /** Strong validator, with its quotes, as HTTP wants it. */
  readonly etag: string;
  readonly contentType: string;
}

/** Where the content of a new object comes from. */
export type ObjectContent =
  | Uint8Array
  | {
      readonly path: string;
      /** The file may be taken away instead of copied: nobody reads it at its old place afterwards. */
      readonly move?: boolean;
    };

/** Both ends are included, counted from 0, as in an HTTP range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Immutable files by key. Every implementation passes `describeObjectStore` (`@retake/storage/testing`).
 *
 * Keys come from `keys.ts` only; anything else is refused with `OBJECT_NOT_FOUND` before it reaches a disk or a network.
 */
export interface ObjectStore {
  /**
   * Stores an object: after the call it is there whole, or not at all. The same content at the same key is accepted
   * again, so that a repeated step succeeds; other content is refused.
   *
   * @throws RetakeError `STORAGE_FAILED` when the key holds something else, `DISK_FULL` when there is no space.
   */
  put(key: string, content: ObjectContent): Promise<ObjectStat>;
  /**
   * Gives an object a second key, with the same validator, without a second copy of its bytes where the store can. Each
   * key lasts by itself: deleting one leaves the other. Again with the same keys succeeds.
   *
   * @throws RetakeError `OBJECT_NOT_FOUND`, `STORAGE_FAILED` when the second key holds something else, `DISK_FULL`
   */
  copy(fromKey: string, toKey: string): Promise<ObjectStat>;
  /** Absence is a value. */
  stat(key: string): Promise<ObjectStat | undefined>;
  /**
   * A path that ffmpeg can read. The file must not be changed, and is there for as long as the object is.
   *
   * @throws RetakeError `OBJECT_NOT_FOUND`
   */
  localPath(key: string): Promise<string>;
  /**
   * The bytes of an object, or of a range of it.
   *
   * @throws RetakeError `OBJECT_NOT_FOUND`
   */
  createReadStream(key: string, range?: ByteRange): Promise<Readable>;
  /** Removes every object under a prefix that `keys.ts` builds. Nothing there is not an error. */
  deletePrefix(prefix: string): Promise<void>;
  /** Keys under a prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** Whether the store can be written to now; the readiness check asks this. */
  isWritable(): Promise<boolean>;
}
