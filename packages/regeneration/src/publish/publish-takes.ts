import { type Failure, RetakeError, type TakeView } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { endRegeneration } from '../lease/end-regeneration.ts';
import { getFencedJob } from '../lease/fence.ts';
import { assertNoOpenCall } from '../pay/assert-no-open-call.ts';
import type { NewVersion } from '../records.ts';
import type { Lease } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { insertVersions } from './insert-versions.ts';

/** One of the takes that were asked for, and what became of it. */
export type MadeTake =
  | { readonly take: number; readonly version: NewVersion }
  | { readonly take: number; readonly error: Failure };

/**
 * Adds takes to their clip, in one fenced transaction with their events and the end of the change. None becomes current:
 * cut, order and verdicts stay as they are.
 *
 * @throws RetakeError `LEASE_LOST`; `CANCELLED` when somebody has asked to cancel; `PAID_CALL_OPEN` while the end of
 *   something that the run has bought for a take that was made is not known.
 */
export function publishTakes(
  database: Database,
  { lease, takes }: { readonly lease: Lease; readonly takes: readonly MadeTake[] },
): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const givenUp = takes.filter((entry) => 'error' in entry).map(({ take }) => take);
    await assertNoOpenCall(transaction, lease.regenerationId, { takes: givenUp });
    const made = takes.flatMap((entry) => ('version' in entry ? [{ ...entry.version, take: entry.take }] : []));
    await insertVersions(transaction, lease, made);
    const versions = await readVersions(transaction, job.id);
    const numbers = toNumbers(versions);
    const clips = await readClips(transaction, job.id);
    for (const { id, clipId } of made) {
      const version = versions.find((entry) => entry.id === id)!;
      const clip = clips.find((entry) => entry.id === clipId)!;
      await appendEvent(transaction, job.id, {
        type: 'clip-version-added',
        clipId,
        clip: clip.number,
        version: toVersionView(version, numbers),
      });
    }
    const views = takes.map(
      (entry): TakeView =>
        'version' in entry
          ? { take: entry.take, version: numbers.get(entry.version.id)!, error: null }
          : { take: entry.take, version: null, error: entry.error },
    );
    await transaction.query('UPDATE regenerations SET takes = $2 WHERE id = $1', [
      lease.regenerationId,
      JSON.stringify(views),
    ]);
    await endRegeneration(
      transaction,
      job,
      { id: lease.regenerationId, status: 'running' },
      { as: 'complete', cutNumber: null, failedClips: [], takes: views },
    );
  });
}
