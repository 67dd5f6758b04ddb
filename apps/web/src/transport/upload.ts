import { type AspectRatio, type Framing, jobCreatedSchema } from '@retake/contracts';
import { ApiError, toApiError, toOfflineError } from './api-error.ts';
import { createUuid } from './create-uuid.ts';

interface UploadRequest {
  file: File;
  title: string;
  aspectRatio: AspectRatio | null;
  framing: Framing;
  signal: AbortSignal;
  onProgress: (percent: number) => void;
}

/**
 * Sends a video and answers the id of its new job. `fetch` tells nothing of how much was sent, hence XHR.
 * @throws ApiError as the server answered; DOMException `AbortError` when `signal` ends it.
 */
export function uploadVideo({ file, title, aspectRatio, framing, signal, onProgress }: UploadRequest): Promise<string> {
  const form = new FormData();
  // Fields first: the server reads them before the file streams in.
  if (title !== '') form.append('title', title);
  if (aspectRatio !== null) form.append('aspectRatio', aspectRatio);
  form.append('framing', framing);
  form.append('video', file);
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    xhr.open('POST', '/api/v1/jobs/import');
    xhr.setRequestHeader('idempotency-key', createUuid());
    xhr.responseType = 'json';
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress((event.loaded / event.total) * 100);
    };
    xhr.onload = () => {
      const created = jobCreatedSchema.safeParse(xhr.response);
      if (xhr.status < 300 && created.success) resolve(created.data.jobId);
      else reject(toApiError(xhr.status, xhr.response));
    };
    xhr.onerror = () => reject(toUploadError());
    xhr.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    xhr.onloadend = () => signal.removeEventListener('abort', abort);
    signal.addEventListener('abort', abort);
    xhr.send(form);
  });
}

/** A server that refuses a large file closes the connection while it is still sent, which looks like being offline. */
function toUploadError(): ApiError {
  return navigator.onLine
    ? new ApiError('UPLOAD_TRUNCATED', 'The connection closed before the whole file was sent. Try again.', 0)
    : toOfflineError();
}
