import { RetakeError } from '@retake/contracts';
import { type Database, type Queryable, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import { toHash } from '../state/to-hash.ts';
import type { JobKey, SubmittedMessage } from '../types.ts';
import { readMessage, readReply } from '../views/read-messages.ts';
import { findRegeneration } from '../views/read-regenerations.ts';

/** What is compared when a key comes again: what the person sent, not what was made of it. */
export const toMessageHash = (text: string, selectedClips: readonly number[] | undefined) =>
  toHash({ text, selectedClips: selectedClips ?? [] });

/** @throws RetakeError `IDEMPOTENCY_CONFLICT` */
export async function findMessageReplay(
  database: Queryable,
  { jobId, key, hash, seq }: { jobId: string; key: string; hash: string; seq: number },
): Promise<SubmittedMessage | undefined> {
  const answer = await database.query<{ id: string; request_hash: string }>(
    'SELECT id, request_hash FROM messages WHERE job_id = $1 AND idempotency_key = $2',
    [jobId, key],
  );
  const known = answer.rows[0];
  if (known === undefined) return undefined;
  if (known.request_hash !== hash) throw new RetakeError('IDEMPOTENCY_CONFLICT');
  const reply = await readReply(database, known.id);
  const regenerationId = reply?.regenerationId ?? null;
  const regeneration =
    regenerationId === null ? undefined : await findRegeneration(database, { jobId, regenerationId });
  const message = await readMessage(database, known.id);
  return { message, reply: reply ?? null, regeneration: regeneration ?? null, seq };
}

interface FindSubmittedMessage extends JobKey {
  readonly key: string;
  readonly text: string;
  readonly selectedClips?: readonly number[];
}

/**
 * What an earlier message with the same key has led to; ask before understanding a message again.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`
 */
export function findSubmittedMessage(
  database: Database,
  { key, text, selectedClips, ...job }: FindSubmittedMessage,
): Promise<SubmittedMessage | undefined> {
  return withTransaction(
    database,
    async (transaction) => {
      const { seq } = await getJob(transaction, job);
      return findMessageReplay(transaction, { jobId: job.jobId, key, hash: toMessageHash(text, selectedClips), seq });
    },
    { snapshot: true },
  );
}
