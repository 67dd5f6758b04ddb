import { isRetakeError } from '@retake/contracts';
import { listPages } from './list-pages.ts';
import type { ReplicateClient } from './replicate-client.ts';
import type { PredictionBody } from './to-prediction.ts';

/** What we have written on a prediction, so that it can be told from others. */
export interface CallMark {
  readonly callId: string;
  /** Seconds that were ordered; not known from a webhook address. */
  readonly seconds: number | undefined;
}

/** Name of the query parameter that carries our call in a webhook address. */
const webhookCallParameter = 'call';

/** The address that the provider calls for one call of ours. */
export function toWebhookUrl(address: string, callId: string): string {
  const url = new URL(address);
  url.searchParams.set(webhookCallParameter, callId);
  return url.href;
}

/** What an uploaded file carries. */
export function toFileMetadata(callId: string, seconds: number): Record<string, unknown> {
  return { retake_call: callId, retake_seconds: seconds };
}

/** What uploaded files say, by their ids; null for files that are not ours. */
export type FileMarks = ReadonlyMap<string, CallMark | null>;

const mostKnown = 1_000;

/**
 * Tells which call a prediction was made for: by its webhook address, or by the file that it works on, which was uploaded
 * for that call alone and says so in its metadata. Both are documented fields that come back as they were sent.
 */
export function createCallMarks(client: Pick<ReplicateClient, 'baseUrl' | 'get'>) {
  // Saves a request whenever a prediction is read again. Nothing depends on it.
  const known = new Map<string, CallMark | null>();
  const learn = (fileId: string, metadata: unknown) => {
    known.set(fileId, toMark(metadata));
    const [oldest] = known.keys();
    if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  };
  const toFileIds = (body: PredictionBody) =>
    Object.values(body.input ?? {})
      .map((address) => toFileId(address, client.baseUrl))
      .filter((id) => id !== undefined);

  const recall = (body: PredictionBody, files: FileMarks = known): CallMark | undefined => {
    const file = toFileIds(body)
      .map((id) => files.get(id))
      .find((mark) => mark);
    const callId = toWebhookCall(body.webhook) ?? file?.callId;
    return callId === undefined ? undefined : { callId, seconds: file?.callId === callId ? file.seconds : undefined };
  };

  return {
    learn,
    /** From what is known already, or from these files, without asking. */
    recall,
    /** Asks for the files of one prediction that are not known yet. Throws as `client.get` does. */
    async read(body: PredictionBody, signal?: AbortSignal): Promise<CallMark | undefined> {
      for (const id of toFileIds(body).filter((fileId) => !known.has(fileId))) {
        try {
          const file = (await client.get(`/files/${id}`, { signal })) as { metadata?: unknown };
          learn(id, file.metadata);
        } catch (error) {
          // Files are deleted after a day; what they said is gone then.
          if (!isRetakeError(error, 'PREDICTION_NOT_FOUND')) throw error;
          learn(id, null);
        }
      }
      return recall(body);
    },
    /** All files that were uploaded since then, in a request a hundred. Throws as `client.get` does. */
    async readAll(since: Date, signal?: AbortSignal): Promise<FileMarks> {
      const files = await listPages(client, '/files', since, signal);
      return new Map(files.map(({ id, metadata }) => [String(id), toMark(metadata)]));
    },
  };
}

function toFileId(address: unknown, baseUrl: string): string | undefined {
  const prefix = `${baseUrl}/files/`;
  if (typeof address !== 'string' || !address.startsWith(prefix)) return undefined;
  return /^[\w-]+$/.exec(address.slice(prefix.length))?.[0];
}

function toMark(metadata: unknown): CallMark | null {
  if (typeof metadata !== 'object' || metadata === null) return null;
  const { retake_call: callId, retake_seconds: seconds } = metadata as Readonly<Record<string, unknown>>;
  if (typeof callId !== 'string') return null;
  return { callId, seconds: typeof seconds === 'number' ? seconds : undefined };
}

function toWebhookCall(webhook: string | null | undefined): string | undefined {
  if (!webhook || !URL.canParse(webhook)) return undefined;
  return new URL(webhook).searchParams.get(webhookCallParameter) ?? undefined;
}
