import type { Queryable } from '@retake/db';
import type { ChargeSource } from '../pay/types.ts';
import type { CallState } from '../state/call-machine.ts';

/** What was bought for a clip, or for one take of it, by one change and by those that try its failed clips again. In micro-dollars. */
export interface Purchase {
  /** Held for the call that brought a file, else for the last one. */
  readonly holdMicros: number;
  /** Charged for the last call that brought a file. */
  readonly chargeMicros: number;
  /** Where that comes from; null while nothing was charged. */
  readonly chargeSource: ChargeSource | null;
  /** Charged for all others. */
  readonly lostMicros: number;
  readonly model: string;
  readonly seed: number | null;
}

/** What belongs together: everything that was tried for a clip, or for one take of it, by a change. */
export interface PurchaseKey {
  readonly change: string;
  readonly clipId: string;
  readonly take: number | null;
}

export const toPurchaseKey = ({ change, clipId, take }: PurchaseKey) => `${change}/${clipId}/${take ?? ''}`;

interface CallRow extends PurchaseKey {
  readonly state: CallState;
  readonly reserved: number;
  readonly charge: number;
  readonly source: ChargeSource | null;
  readonly model: string;
  readonly seed: number | null;
}

export interface Purchases {
  /** The change that a regeneration belongs to: itself, or the first that it tries again. */
  toChange(regenerationId: string): string;
  /** By `toPurchaseKey`. */
  readonly byKey: ReadonlyMap<string, PurchaseKey & { readonly purchase: Purchase }>;
}

/** Everything that was bought for a job. */
export async function readPurchases(database: Queryable, jobId: string): Promise<Purchases> {
  const retries = await database.query<{ id: string; change: string }>(
    `WITH RECURSIVE tries AS (
       SELECT id, id AS change FROM regenerations WHERE job_id = $1 AND retry_of IS NULL
       UNION ALL
       SELECT retry.id, tries.change FROM regenerations retry JOIN tries ON retry.retry_of = tries.id
     )
     SELECT id, change FROM tries WHERE id <> change`,
    [jobId],
  );
  const changes = new Map(retries.rows.map(({ id, change }) => [id, change]));
  const toChange = (id: string) => changes.get(id) ?? id;
  const calls = await database.query<CallRow>(
    `SELECT regeneration_id AS change, clip_id AS "clipId", take, state, reserved_micros AS reserved,
       CASE WHEN charge_micros IS NULL THEN 0 ELSE least(charge_micros, reserved_micros) END AS charge,
       charge_source AS source, model, seed
     FROM provider_calls WHERE job_id = $1 ORDER BY created_at, id`,
    [jobId],
  );
  const ofChanges = calls.rows.map((row) => ({ ...row, change: toChange(row.change) }));
  const grouped = Map.groupBy(ofChanges, toPurchaseKey);
  const byKey = [...grouped].map(([key, rows]) => {
    const { change, clipId, take } = rows[0]!;
    return [key, { change, clipId, take, purchase: toPurchase(rows) }] as const;
  });
  return { toChange, byKey: new Map(byKey) };
}

/** The calls of one key, oldest first, at least one. */
function toPurchase(calls: readonly CallRow[]): Purchase {
  const made = calls.findLast(({ state }) => state === 'succeeded');
  const shown = made ?? calls.at(-1)!;
  const chargeMicros = made?.charge ?? 0;
  const paid = calls.reduce((sum, { charge }) => sum + charge, 0);
  return {
    holdMicros: shown.reserved,
    chargeMicros,
    chargeSource: made?.source ?? null,
    lostMicros: paid - chargeMicros,
    model: shown.model,
    seed: shown.seed,
  };
}
