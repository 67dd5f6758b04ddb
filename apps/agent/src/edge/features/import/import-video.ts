import { createHash, randomUUID } from 'node:crypto';
import { importFieldsSchema, RetakeError } from '@retake/contracts';
import { inspectUpload } from '@retake/media';
import { createJob, toUuid } from '@retake/regeneration';
import { toUploadKey, toUploadPrefix } from '@retake/storage';
import type { EdgeParts } from '../../edge-parts.ts';
import { chooseFormat } from './choose-format.ts';
import type { Upload } from './receive-upload.ts';
import { toTitle } from './to-title.ts';

/**
 * Makes a job of an uploaded video: looks at the file while the person waits, keeps it in the store, so that a restart
 * can go on from it, and leaves the rest to the worker. A file that cannot be used leaves nothing behind.
 *
 * @throws RetakeError `VIDEO_*`, `BODY_INVALID`, `IDEMPOTENCY_CONFLICT`, `DISK_FULL`
 */
export async function importVideo(
  { database, ownerId, enqueue, store, shortSide }: EdgeParts,
  { upload, key, signal }: { upload: Upload; key: string | undefined; signal: AbortSignal },
) {
  const fields = importFieldsSchema.safeParse(upload.fields);
  if (!fields.success) throw new RetakeError('BODY_INVALID', { cause: fields.error });
  const { video: picture } = await inspectUpload(upload.path, { signal });
  const { aspectRatio, format } = chooseFormat(picture, { shortSide, aspectRatio: fields.data.aspectRatio });

  // The same key and file name the same job and object again, so that a repeated request meets its first one.
  const jobId =
    key === undefined ? randomUUID() : toUuid(createHash('sha256').update(`${ownerId} ${key}`).digest('hex'));
  const framing = fields.data.framing ?? 'fit';
  const title = fields.data.title ?? toTitle(upload.fileName);
  const uploadKey = toUploadKey(jobId, toUuid(upload.sha256));
  const isStoredBefore = (await store.stat(uploadKey)) !== undefined;
  await store.put(uploadKey, { path: upload.path, move: true });
  try {
    return await createJob(database, {
      jobId,
      ownerId,
      title,
      aspectRatio,
      format,
      start: { kind: 'import', input: { uploadKey, title, framing } },
      ...(key !== undefined && { idempotency: { key } }),
      enqueue,
    });
  } catch (error) {
    if (!isStoredBefore) await store.deletePrefix(toUploadPrefix(jobId));
    throw error;
  }
}
