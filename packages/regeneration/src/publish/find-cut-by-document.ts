import { type Queryable, translateError } from '@retake/db';
import type { CutDocument, CutRecord } from '../records.ts';
import { toHash } from '../state/to-hash.ts';
import { readCutByHash } from '../views/read-cuts.ts';

/** A cut of the job that shows the same video: its files can be used again without composing. */
export async function findCutByDocument(
  database: Queryable,
  { jobId, document }: { jobId: string; document: CutDocument },
): Promise<CutRecord | undefined> {
  try {
    return await readCutByHash(database, jobId, toHash(document));
  } catch (error) {
    throw translateError(error);
  }
}
