import { describeFit } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';
import type { PublishCut } from '../records.ts';
import { readVersions } from '../views/read-versions.ts';

/**
 * Says in the conversation which new clips came with another length than was asked for, and what was done with them, and
 * what else is to be known of the new versions.
 */
export async function tellNotes(transaction: Transaction, job: Job, publication: PublishCut): Promise<void> {
  const { lease, cutId, notes = [] } = publication;
  const sentences = [...(await listFits(transaction, job, publication)), ...notes];
  if (sentences.length === 0) return;
  await insertMessage(
    transaction,
    { ...job, currentCutId: cutId },
    {
      parentId: await findNewestMessageId(transaction, job.id),
      role: 'assistant',
      text: sentences.join(' '),
      kind: 'edit',
      regenerationId: lease.regenerationId,
      choices: [],
      compare: null,
    },
  );
}

/** A look on a fitted clip is not told again: its material is the same. */
async function listFits(transaction: Transaction, job: Job, { document, newVersions }: PublishCut): Promise<string[]> {
  const fitted = newVersions.filter(({ fit }) => fit != null);
  if (fitted.length === 0) return [];
  const sources = new Map((await readVersions(transaction, job.id)).map(({ id, sourceKey }) => [id, sourceKey]));
  return document.slots.flatMap(({ versionId }, index) => {
    const version = fitted.find(({ id, parentId, sourceKey }) => {
      const isNewMaterial = parentId === null || sources.get(parentId) !== sourceKey;
      return id === versionId && isNewMaterial;
    });
    return version?.fit == null ? [] : [describeFit(index + 1, version.fit)];
  });
}
