import { RetakeError } from '@retake/contracts';
import { findPreviewSource, type JobKey, type PreviewSource } from '@retake/regeneration';
import { toPreviewPlanKey } from '@retake/storage';
import { type CutTables, readRange } from '../../../preview/cut-tables.ts';
import { type PreviewPlan, previewPlanSchema, type Stretch, toStretches } from '../../../preview/preview-plan.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import type { CutTablesCache } from './cut-tables-cache.ts';

export type PreviewKey = JobKey & { readonly regenerationId: string };

/** A change as it can be watched now: while it runs over the cut before it, afterwards as the cut that it made. */
export interface Preview extends Pick<PreviewSource, 'format'> {
  readonly cut: CutTables;
  readonly stretches: readonly Stretch[];
  /** Of the lease under which it runs; null when it has been published. */
  readonly epoch: number | null;
}

/**
 * Finds out what a preview is made of.
 *
 * @throws RetakeError `REGENERATION_NOT_FOUND`, `PREVIEW_NOT_FOUND` (nothing is rendered yet, or the change is of a kind
 * that has no preview), `PREVIEW_ENDED` (it failed or was cancelled).
 */
export async function openPreview(
  { database, store }: Pick<EdgeParts, 'database' | 'store'>,
  tables: CutTablesCache,
  key: PreviewKey,
): Promise<Preview> {
  const source = await findPreviewSource(database, key);
  if (source === undefined) throw new RetakeError('REGENERATION_NOT_FOUND');
  const { status, format, epoch, cutKey } = source;
  if (status === 'failed' || status === 'cancelled') throw new RetakeError('PREVIEW_ENDED');
  if (cutKey !== null) {
    const cut = await tables.get(cutKey);
    return { format, cut, epoch: null, stretches: toCutStretches(cut) };
  }
  const plan = epoch === null ? undefined : await findPlan(store, toPreviewPlanKey({ ...key, epoch }));
  if (plan === undefined) throw new RetakeError('PREVIEW_NOT_FOUND');
  const cut = await tables.get(plan.cutKey);
  return { format, cut, epoch, stretches: toStretches(plan, cut.keys) };
}

function toCutStretches({ keys, picture }: CutTables): Stretch[] {
  return keys.map((from, index) => ({ from, to: keys[index + 1] ?? picture.sizes.length, isChanged: false }));
}

async function findPlan(store: EdgeParts['store'], key: string): Promise<PreviewPlan | undefined> {
  const stat = await store.stat(key);
  if (stat === undefined) return undefined;
  return previewPlanSchema.parse(JSON.parse((await readRange(store, key, 0, stat.bytes)).toString('utf8')));
}
