import { openAsBlob } from 'node:fs';
import { RetakeError } from '@retake/contracts';
import Replicate from 'replicate';
import { type Answer, createSendOnce } from './send-once.ts';

interface RequestOptions {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: object;
  readonly signal?: AbortSignal | undefined;
}

export interface ReplicateClient {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Sends one request, once. Never rejects for what the network or the provider does. */
  request(route: string | URL, options?: RequestOptions): Promise<Answer>;
  /** Uploads a file with what is to be known about it. The answer's body is the provider's file object. */
  upload(path: string, type: string, metadata: Record<string, unknown>, signal?: AbortSignal): Promise<Answer>;
  /**
   * The body of a successful read.
   *
   * @throws RetakeError `PROVIDER_UNAVAILABLE`; `PREDICTION_NOT_FOUND` for a 404; the signal's reason
   */
  get(route: string | URL, options?: RequestOptions): Promise<unknown>;
}

export interface ReplicateAccess {
  readonly token: string;
  /** Address of the API, without a slash at the end. */
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly uploadTimeoutMs: number;
}

/** The provider's own client, with a `fetch` that leaves it nothing to repeat. */
export function createReplicateClient({
  token,
  baseUrl,
  timeoutMs,
  uploadTimeoutMs,
}: ReplicateAccess): ReplicateClient {
  const create = (ms: number) =>
    new Replicate({ auth: token, baseUrl, userAgent: 'retake', useFileOutput: false, fetch: createSendOnce(ms) });
  const quick = create(timeoutMs);
  const patient = create(uploadTimeoutMs);

  const request = async (route: string | URL, { signal, ...options }: RequestOptions = {}): Promise<Answer> => {
    const response = await quick.request(route, { ...options, ...(signal && { signal }) });
    return (await response.json()) as Answer;
  };
  return {
    baseUrl,
    request,
    async upload(path, type, metadata, signal) {
      const file = new File([await openAsBlob(path)], type === 'image/png' ? 'frame.png' : 'clip.mp4', { type });
      // The client hands on the body as it came, which is an answer of ours.
      return (await patient.files.create(file, metadata, { ...(signal && { signal }) })) as unknown as Answer;
    },
    async get(route, options = {}) {
      const answer = await request(route, options);
      options.signal?.throwIfAborted();
      if (answer.kind === 'answer' && answer.status === 404) throw new RetakeError('PREDICTION_NOT_FOUND');
      if (answer.kind === 'answer' && answer.status < 300 && answer.body !== null) return answer.body;
      const reason = answer.kind === 'answer' ? `HTTP ${answer.status}` : answer.reason;
      throw new RetakeError('PROVIDER_UNAVAILABLE', { details: { reason } });
    },
  };
}
