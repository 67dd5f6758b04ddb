import type { RegenerationView } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';
import { toHash } from '../state/to-hash.ts';
import type { RequestRegeneration } from '../types.ts';
import { addChange } from './add-change.ts';
import { findBusyError } from './find-holder.ts';
import { findReplay } from './find-replay.ts';

/**
 * Asks for a change. It waits in the line of the job; a worker takes it when nothing runs. The same key again answers
 * what the first request started.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `JOB_NOT_READY`, `JOB_BUSY` (with `whenBusy: 'refuse'`, with who holds it since
 *   when), `IDEMPOTENCY_CONFLICT`, `QUEUE_FULL`, and what makes the change impossible.
 */
export function requestRegeneration(database: Database, request: RequestRegeneration): Promise<RegenerationView> {
  const { jobId, ownerId, change, enqueue, note, whenBusy = 'queue' } = request;
  const { key, sent = change } = request.idempotency ?? {};
  const idempotency = key === undefined ? undefined : { key, hash: toHash(sent) };
  return withJobLock(
    database,
    { jobId, ownerId },
    async (transaction, job) => {
      const replay = idempotency && (await findReplay(transaction, { jobId, ...idempotency }));
      if (replay !== undefined) return replay;
      const busy = whenBusy === 'refuse' ? await findBusyError(transaction, jobId) : undefined;
      if (busy !== undefined) throw busy;
      const added = await addChange(transaction, job, {
        ...{ change, messageId: null, idempotency: idempotency ?? null, enqueue },
      });
      if (note) {
        await insertMessage(transaction, job, {
          ...{ role: 'assistant', text: note.text, kind: note.kind, regenerationId: added.id },
          ...{ choices: note.choices ?? [], compare: note.compare ?? null },
          parentId: await findNewestMessageId(transaction, jobId),
        });
      }
      return added;
    },
    async () => {
      if (whenBusy === 'queue') return;
      // The row is taken at this moment: refuse without waiting for it when the job is busy anyway, unless this is a replay.
      const refusal = await withTransaction(database, async (transaction) =>
        idempotency && (await findReplay(transaction, { jobId, ...idempotency })) !== undefined
          ? undefined
          : findBusyError(transaction, jobId),
      );
      if (refusal !== undefined) throw refusal;
    },
  );
}
