import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import { isRetakeError, limits, RetakeError } from '@retake/contracts';
import { toStorageError } from '@retake/storage';
import type { FastifyRequest } from 'fastify';

/** A file as it was sent, and the fields beside it. */
export interface Upload {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Of the whole content, hexadecimal. */
  readonly sha256: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a form adds around the file: boundaries, headers, fields. */
export const formOverheadBytes = 1024 * 1024;

/** As long as a slow line needs for 500 MiB. */
const uploadTimeoutMs = 30 * 60_000;

/**
 * Streams the one file of a form into a folder and hands it over; the file is gone afterwards, whatever happened, unless
 * the function moved it away.
 *
 * @throws RetakeError `UPLOAD_MISSING`, `UPLOAD_TOO_LARGE`, `UPLOAD_TRUNCATED`, `DISK_FULL`, `BODY_INVALID`.
 */
export async function withUpload<Result>(
  request: FastifyRequest,
  folder: string,
  use: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  if (Number(request.headers['content-length']) > limits.uploadBytes + formOverheadBytes) {
    throw new RetakeError('UPLOAD_TOO_LARGE');
  }
  const path = join(folder, randomUUID());
  const gone = new AbortController();
  const end = () => gone.abort(new RetakeError('UPLOAD_TRUNCATED'));
  const noticeEnd = () => {
    if (!request.raw.complete) end();
  };
  request.raw.once('close', noticeEnd);
  const timer = setTimeout(end, uploadTimeoutMs);
  try {
    return await use(await receive(request, path, gone.signal));
  } finally {
    clearTimeout(timer);
    request.raw.off('close', noticeEnd);
    await rm(path, { force: true });
  }
}

async function receive(request: FastifyRequest, path: string, signal: AbortSignal): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: Pick<Upload, 'fileName' | 'bytes' | 'sha256'> | undefined;
  try {
    for await (const part of untilAborted(request.parts(), signal)) {
      if (part.type === 'file') {
        if (part.fieldname !== 'video' || file) throw new RetakeError('BODY_INVALID');
        file = { fileName: part.filename, ...(await save(part, path, signal)) };
      } else {
        fields[part.fieldname] = String(part.value);
      }
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : toUploadError(error);
  }
  if (!file) throw new RetakeError('UPLOAD_MISSING');
  return { path, fields, ...file };
}

/** A form parser waits for ever for the rest of a form whose sender is gone; this ends between two parts. */
async function* untilAborted<Part>(parts: AsyncIterableIterator<Part>, signal: AbortSignal): AsyncGenerator<Part> {
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => undefined);
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await Promise.race([aborted.promise, parts.next()]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function save(
  part: MultipartFile,
  path: string,
  signal: AbortSignal,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const target = createWriteStream(path, { flags: 'wx' });
  const closed = Promise.withResolvers<void>();
  target.once('close', closed.resolve);
  try {
    await pipeline(
      part.file as Readable,
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          bytes += chunk.length;
          hash.update(chunk);
          yield chunk;
        }
      },
      target,
      { signal },
    );
  } finally {
    // A file that is still being opened would appear after it was removed.
    await closed.promise;
  }
  if (part.file.truncated) throw new RetakeError('UPLOAD_TOO_LARGE');
  return { bytes, sha256: hash.digest('hex') };
}

function toUploadError(error: unknown): unknown {
  if (isRetakeError(error)) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return toStorageError(error);
  if (message?.includes('Unexpected end') || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return new RetakeError('UPLOAD_TRUNCATED', { cause: error });
  }
  return error;
}
