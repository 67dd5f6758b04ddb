import { RetakeError } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { getFencedJob } from '../lease/fence.ts';
import { assertTakeIsSettled } from '../pay/assert-no-open-call.ts';
import type { NewVersion } from '../records.ts';
import type { Lease } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { insertVersions } from './insert-versions.ts';
import { saveTake } from './save-take.ts';

interface PublishTake {
  readonly lease: Lease;
  /** The nth of those that were asked for. */
  readonly take: number;
  readonly version: NewVersion;
}

/**
 * Adds a take to its clip as soon as it is made, in one fenced transaction: the version with the next number, and its event.
 * It can be seen, compared and asked for from then on, while the change makes the others; it does not become current. A
 * change adds each of its takes once: a second time is refused by the table of versions.
 *
 * @throws RetakeError `LEASE_LOST`; `CANCELLED` when somebody has asked to cancel; `PAID_CALL_OPEN` while the end of
 *   something that was bought for it is not known.
 */
export function publishTake(database: Database, { lease, take, version }: PublishTake): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const { regenerationId } = lease;
    await assertTakeIsSettled(transaction, regenerationId, take);
    await insertVersions(transaction, lease, [{ ...version, take }]);
    const versions = await readVersions(transaction, job.id);
    const numbers = toNumbers(versions);
    const clips = await readClips(transaction, job.id);
    const added = versions.find(({ id }) => id === version.id)!;
    await saveTake(transaction, regenerationId, { take, version: added.number, error: null });
    await appendEvent(transaction, job.id, {
      type: 'clip-version-added',
      clipId: added.clipId,
      clip: clips.find(({ id }) => id === added.clipId)!.number,
      version: toVersionView(added, numbers),
      take: { regenerationId, take },
    });
  });
}
