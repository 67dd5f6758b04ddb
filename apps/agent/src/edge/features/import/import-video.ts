import { randomUUID } from 'node:crypto';
import { importFieldsSchema, RetakeError } from '@retake/contracts';
import { inspectUpload } from '@retake/media';
import { createJob } from '@retake/regeneration';
import { toUploadKey, toUploadPrefix } from '@retake/storage';
import type { EdgeParts } from '../../edge-parts.ts';
import { mayBeThere } from '../jobs/may-be-there.ts';
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

  // Under ids of its own, so that what is removed again is nobody else's, whatever came with the same key.
  const jobId = randomUUID();
  const uploadKey = toUploadKey(jobId, randomUUID());
  const framing = fields.data.framing ?? 'fit';
  const title = fields.data.title ?? toTitle(upload.fileName);
  await store.put(uploadKey, { path: upload.path, move: true });
  const removeUpload = () => store.deletePrefix(toUploadPrefix(jobId));
  try {
    const created = await createJob(database, {
      jobId,
      ownerId,
      title,
      aspectRatio,
      format,
      start: { kind: 'import', input: { uploadKey, title, framing } },
      ...(key !== undefined && {
        idempotency: { key, sent: { sha256: upload.sha256, title, aspectRatio, format, framing } },
      }),
      enqueue,
    });
    if (created.isReplay) await removeUpload();
    return created;
  } catch (error) {
    if (!(await mayBeThere(database, { jobId, ownerId }))) await removeUpload();
    throw error;
  }
}
