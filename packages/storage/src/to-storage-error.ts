import { isRetakeError, RetakeError } from '@retake/contracts';

const full = new Set(['ENOSPC', 'EDQUOT']);
const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** A file system's failure in the words of the table of errors, with its cause. */
export function toStorageError(error: unknown): RetakeError {
  if (isRetakeError(error)) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (full.has(code)) return new RetakeError('DISK_FULL', { cause: error });
  if (absent.has(code)) return new RetakeError('OBJECT_NOT_FOUND', { cause: error });
  return new RetakeError('STORAGE_FAILED', { cause: error });
}
