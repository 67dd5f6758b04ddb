import type { TakeView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';

/**
 * Of a change that has failed or was cancelled, the takes that came stay: nothing that was paid for them is lost. A message
 * says how many there are. What could not be made is forgotten, since trying again tries it too.
 */
export async function keepTakes(
  transaction: Transaction,
  job: Job,
  { regenerationId, as }: { readonly regenerationId: string; readonly as: 'fail' | 'cancel' },
): Promise<void> {
  const kept = await dropFailedTakes(transaction, regenerationId);
  if (kept === undefined || kept.takes.length === 0) return;
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

async function dropFailedTakes(transaction: Transaction, regenerationId: string): Promise<KeptTakes | undefined> {
  const answer = await transaction.query<KeptTakes>(
    `UPDATE regenerations r SET takes = jsonb_path_query_array(r.takes, '$[*] ? (@.version != null)')
     FROM clip_regenerations changed JOIN clips ON clips.id = changed.clip_id
     WHERE r.id = $1 AND r.takes <> '[]' AND changed.regeneration_id = r.id
     RETURNING r.takes, jsonb_array_length(r.request -> 'edits') AS asked, clips.position AS clip`,
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
