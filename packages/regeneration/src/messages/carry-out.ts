import type { RegenerationView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { limitBudget } from '../budget/set-budget.ts';
import type { Job } from '../jobs/job-row.ts';
import { cancelInLine } from '../line/cancel-regeneration.ts';
import { retryInLine } from '../line/retry-regeneration.ts';
import { deleteLook } from '../looks/delete-look.ts';
import { keepLook } from '../looks/save-look.ts';
import { recordVerdict } from '../review/set-review.ts';
import type { Enqueue, MessageEffect } from '../types.ts';

/**
 * Does what a message does at once, in the transaction that writes its reply and holds the row of the job. Gives the change
 * that it is about, if there is one.
 *
 * @throws RetakeError those of `cancelRegeneration`, `retryRegeneration`, `setReview`, `setBudget`, `saveLook`, `deleteLook`
 */
export async function carryOut(
  transaction: Transaction,
  job: Job,
  effect: MessageEffect,
  enqueue: Enqueue,
): Promise<RegenerationView | undefined> {
  switch (effect.kind) {
    case 'cancel':
      return cancelInLine(transaction, job, effect.regenerationId);
    case 'retry':
      return retryInLine(transaction, job, { ...effect, enqueue });
    case 'review':
      await recordVerdict(transaction, job.id, effect.verdict);
      return undefined;
    case 'budget':
      await limitBudget(transaction, job.id, effect.limitMicros);
      return undefined;
    case 'save-look':
      await keepLook(transaction, { ...effect, ownerId: job.ownerId });
      return undefined;
    case 'delete-look':
      await deleteLook(transaction, { ...effect, ownerId: job.ownerId });
      return undefined;
  }
}
