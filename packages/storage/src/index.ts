export { createDiskStore } from './disk-store.ts';
export * from './keys.ts';
export type { ByteRange, ObjectContent, ObjectStat, ObjectStore } from './object-store.ts';
export { toStorageError } from './to-storage-error.ts';
