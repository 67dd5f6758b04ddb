import { RetakeError } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import type { Job } from '../jobs/job-row.ts';
import { endRegeneration } from '../lease/end-regeneration.ts';
import { getFencedJob } from '../lease/fence.ts';
import { expireChangedOffer } from '../offers/expire-offers.ts';
import { assertNoOpenCall } from '../pay/assert-no-open-call.ts';
import type { PublishCut } from '../records.ts';
import { recordReview } from '../review/record-review.ts';
import { toHash } from '../state/to-hash.ts';
import { readClips, type StoredClip, toClipViews } from '../views/read-clips.ts';
import { readCuts, toCutView } from '../views/read-cuts.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { arrangeClips } from './arrange-clips.ts';
import { insertVersions } from './insert-versions.ts';
import { recordFailedClips } from './record-failed-clips.ts';
import { tellNotes } from './tell-notes.ts';
import { toChangedClips } from './to-changed-clips.ts';
import { toLines } from './to-lines.ts';

/**
 * Makes a cut the current one, in one fenced transaction: versions, order, cut, status, events. Either all of it is seen
 * or nothing.
 *
 * @returns the number of the cut.
 * @throws RetakeError `LEASE_LOST`; `CANCELLED` when somebody has asked to cancel: the run has to be settled so;
 *   `PAID_CALL_OPEN` while the end of something that the run has bought for a clip of the cut is not known.
 */
export function publishCut(database: Database, publication: PublishCut): Promise<number> {
  return withTransaction(database, async (transaction) => {
    const { lease, document } = publication;
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const clipIds = publication.failedClips.map(({ clipId }) => clipId);
    await assertNoOpenCall(transaction, lease.regenerationId, { clipIds });
    const clipsBefore = await readClips(transaction, job.id);
    await insertVersions(transaction, lease, publication.newVersions);
    const versions = await readVersions(transaction, job.id);
    const lines = toLines(clipsBefore, versions, publication);
    await arrangeClips(transaction, job.id, document.slots, lines);
    const number = await insertCut(transaction, job, publication);
    await transaction.query('UPDATE jobs SET current_cut_id = $2, version = version + 1 WHERE id = $1', [
      job.id,
      publication.cutId,
    ]);
    await tell(transaction, job, publication, clipsBefore);
    await tellNotes(transaction, job, publication);
    await expireChangedOffer(transaction, job.id);
    const failedClips = await recordFailedClips(transaction, lease, publication.failedClips);
    await endRegeneration(
      transaction,
      job,
      { id: lease.regenerationId, status: 'running' },
      { as: 'complete', cutNumber: number, failedClips },
    );
    return number;
  });
}

async function insertCut(transaction: Transaction, job: Job, publication: PublishCut): Promise<number> {
  const [before] = job.currentCutId === null ? [] : await readCuts(transaction, job.id, [job.currentCutId]);
  const answer = await transaction.query<{ number: number }>(
    `INSERT INTO cuts (id, job_id, number, document, document_hash, media_key, poster_key, frames, changed_clips,
       undo_cut_id, redo_cut_id, redo_steps, regeneration_id)
     SELECT $1, $2, 1 + coalesce(max(number), 0), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM cuts WHERE job_id = $2
     RETURNING number`,
    [
      publication.cutId,
      job.id,
      JSON.stringify(publication.document),
      toHash(publication.document),
      publication.mediaKey,
      publication.posterKey,
      publication.frames,
      toChangedClips(before?.document ?? null, publication.document),
      publication.trail.undoCutId,
      publication.trail.redoCutId,
      publication.trail.redoSteps,
      publication.lease.regenerationId,
    ],
  );
  return answer.rows[0]!.number;
}

/** The events of a publication: new versions, the cut with its order, and verdicts that no longer hold. */
async function tell(
  transaction: Transaction,
  job: Job,
  { cutId, document, newVersions }: PublishCut,
  clipsBefore: readonly StoredClip[],
): Promise<void> {
  const versions = await readVersions(transaction, job.id);
  const numbers = toNumbers(versions);
  for (const { id } of newVersions) {
    const version = versions.find((entry) => entry.id === id)!;
    const clip = clipsBefore.find((entry) => entry.id === version.clipId)!;
    await appendEvent(transaction, job.id, {
      type: 'clip-version-added',
      clipId: clip.id,
      clip: clip.number,
      version: toVersionView(version, numbers),
    });
  }
  const [cut] = await readCuts(transaction, job.id, [cutId]);
  const shown = new Map(toClipViews(await readClips(transaction, job.id), versions).map((clip) => [clip.id, clip]));
  await appendEvent(transaction, job.id, {
    type: 'cut-published',
    cut: toCutView(cut!, numbers),
    arrangement: document.slots.map(({ clipId }) => {
      const { number, version, transitionAfter, canUndo, canRedo } = shown.get(clipId)!;
      return { clipId, number, version, transitionAfter, canUndo, canRedo };
    }),
  });
  for (const [index, { clipId, versionId }] of document.slots.entries()) {
    const before = clipsBefore.find((entry) => entry.id === clipId)!;
    if (before.versionId === versionId || before.review === 'none') continue;
    // What was approved or rejected is not what the clip shows now.
    await recordReview(transaction, job.id, { clipId, clip: index + 1, versionId, verdict: 'none' });
  }
}
