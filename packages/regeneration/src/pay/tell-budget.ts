import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { findBudget } from '../views/read-budget.ts';

/** Tells what the budget of a job is now; nobody is there to be told of one that was deleted. */
export async function tellBudget(transaction: Transaction, jobId: string): Promise<void> {
  const budget = await findBudget(transaction, jobId);
  if (budget !== undefined) await appendEvent(transaction, jobId, { type: 'budget-changed', budget });
}
