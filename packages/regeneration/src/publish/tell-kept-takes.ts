import type { TakeView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';

/**
 * Says in the conversation which takes a change had added to their clip before it failed or was cancelled: they stay, and
 * what was paid for them is not lost. Nothing is said of a change that has added none.
 */
export async function tellKeptTakes(
  transaction: Transaction,
  job: Job,
  { regenerationId, as }: { readonly regenerationId: string; readonly as: 'fail' | 'cancel' },
): Promise<void> {
  const kept = await readKeptTakes(transaction, regenerationId);
  if (kept === undefined) return;
  await insertMessage(transaction, job, {
    parentId: await findNewestMessageId(transaction, job.id),
    role: 'assistant',
    text: `${as === 'cancel' ? 'Cancelled' : 'Stopped'} after ${describeKeptTakes(kept)}`,
    kind: 'variations',
    regenerationId,
    choices: [],
    compare: null,
  });
}

interface KeptTakes {
  readonly takes: readonly TakeView[];
  readonly asked: number;
  readonly clip: number;
}

async function readKeptTakes(transaction: Transaction, regenerationId: string): Promise<KeptTakes | undefined> {
  const answer = await transaction.query<KeptTakes>(
    `SELECT r.takes, jsonb_array_length(r.request -> 'edits') AS asked, clips.position AS clip
     FROM regenerations r
     JOIN clip_regenerations changed ON changed.regeneration_id = r.id
     JOIN clips ON clips.id = changed.clip_id
     WHERE r.id = $1 AND r.takes <> '[]'`,
    [regenerationId],
  );
  return answer.rows[0];
}

function describeKeptTakes({ takes, asked, clip }: KeptTakes): string {
  const versions = takes.flatMap(({ version }) => version ?? []).toSorted((a, b) => a - b);
  const came = `${versions.length} of ${asked} ${asked === 1 ? 'take' : 'takes'} of clip ${clip}`;
  return versions.length === 1
    ? `${came}. It stays as version ${versions[0]}.`
    : `${came}. They stay as versions ${versions.slice(0, -1).join(', ')} and ${versions.at(-1)}.`;
}
