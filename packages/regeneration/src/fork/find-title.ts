import { limits } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';

const ending = / \(branch(?: \d+)?\)$/;

/** "Title (branch)", "Title (branch 2)": the first that no job of the owner has. */
export async function findTitle(transaction: Transaction, { ownerId, title }: Job): Promise<string> {
  const answer = await transaction.query<{ title: string }>(
    "SELECT title FROM jobs WHERE owner_id = $1 AND title LIKE '% (branch%)'",
    [ownerId],
  );
  const taken = new Set(answer.rows.map((row) => row.title));
  const base = title.replace(ending, '');
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? ' (branch)' : ` (branch ${number})`;
    const wanted = `${base.slice(0, limits.titleCharacters - suffix.length)}${suffix}`;
    if (!taken.has(wanted)) return wanted;
  }
}
