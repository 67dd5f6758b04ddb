import { RetakeError } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { getFencedJob } from '../lease/fence.ts';
import type { Lease } from '../types.ts';
import { type CallRow, callColumns, toCall } from './call-row.ts';
import { holdMoney } from './hold-money.ts';
import { tellBudget } from './tell-budget.ts';
import type { OpenCall, ProviderCall } from './types.ts';

/**
 * Stores what is about to be bought and holds its price, in one fenced transaction; nothing is sent yet. An equal request
 * of the same clip that is open or has succeeded, in this regeneration or in one that it tries again, is answered as it is:
 * a run that goes on after a crash pays nothing twice.
 *
 * @throws RetakeError `LEASE_LOST`, `CANCELLED`, `SPENDING_STOPPED`, `PRICE_UNKNOWN`, `PAID_LIMIT_REACHED`,
 *   `BUDGET_EXCEEDED` and `DAY_LIMIT_REACHED` (with `neededMicros` and `leftMicros`), and `PAID_CALL_OPEN` while another
 *   request of the clip, or of the same take of it, is open. After each of them nothing is held.
 */
export function openCall(database: Database, lease: Lease, request: OpenCall): Promise<ProviderCall> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const known = await findCall(transaction, lease, request);
    const isUnsent = known === undefined || known.state === 'intent';
    if (isUnsent && request.limits.isSpendingStopped) throw new RetakeError('SPENDING_STOPPED');
    if (known !== undefined) return known;
    const priceMicros = toPrice(request.priceMicros);
    await assertPace(transaction, lease, request.limits.paidPerHour);
    const { dayLimitMicros } = request.limits;
    await holdMoney(transaction, { jobId: job.id, ownerId: job.ownerId, priceMicros, dayLimitMicros });
    const call = await insertCall(transaction, job, { ...request, lease, priceMicros });
    await tellBudget(transaction, job.id);
    return call;
  });
}

/** @throws RetakeError `PRICE_UNKNOWN` */
function toPrice(priceMicros: number | null): number {
  if (priceMicros === null || !Number.isSafeInteger(priceMicros) || priceMicros < 0) {
    throw new RetakeError('PRICE_UNKNOWN');
  }
  return priceMicros;
}

async function findCall(
  transaction: Transaction,
  { regenerationId }: Lease,
  { clipId, requestHash }: OpenCall,
): Promise<ProviderCall | undefined> {
  const answer = await transaction.query<CallRow>(
    `WITH RECURSIVE tried AS (
       SELECT id, retry_of FROM regenerations WHERE id = $1
       UNION ALL
       SELECT earlier.id, earlier.retry_of FROM regenerations earlier JOIN tried ON earlier.id = tried.retry_of
     )
     SELECT ${callColumns} FROM provider_calls
     WHERE regeneration_id IN (SELECT id FROM tried) AND clip_id = $2 AND request_hash = $3
       AND state IN ('intent', 'unknown', 'created', 'succeeded')
     ORDER BY created_at DESC LIMIT 1`,
    [regenerationId, clipId, requestHash],
  );
  return answer.rows[0] && toCall(answer.rows[0]);
}

/** @throws RetakeError `PAID_LIMIT_REACHED` */
async function assertPace(
  transaction: Transaction,
  { jobId, regenerationId }: Lease,
  paidPerHour: number,
): Promise<void> {
  const answer = await transaction.query<{ others: number }>(
    `SELECT count(DISTINCT regeneration_id)::int AS others FROM provider_calls
     WHERE job_id = $1 AND regeneration_id <> $2 AND state <> 'not_created'
       AND created_at > clock_timestamp() - interval '1 hour'`,
    [jobId, regenerationId],
  );
  if (answer.rows[0]!.others >= paidPerHour) throw new RetakeError('PAID_LIMIT_REACHED');
}

/** The index on open calls decides whether the clip, or the take, has one already. */
async function insertCall(
  transaction: Transaction,
  job: Job,
  call: OpenCall & { readonly lease: Lease; readonly priceMicros: number },
): Promise<ProviderCall> {
  const answer = await transaction.query<CallRow>(
    `INSERT INTO provider_calls (owner_id, job_id, regeneration_id, clip_id, clip, route, model, request_hash, input,
       seconds, reserved_micros, seed, take)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT DO NOTHING RETURNING ${callColumns}`,
    [
      job.ownerId,
      job.id,
      call.lease.regenerationId,
      call.clipId,
      call.clip,
      call.route,
      call.model,
      call.requestHash,
      JSON.stringify(call.input),
      call.seconds,
      call.priceMicros,
      call.seed,
      call.take ?? null,
    ],
  );
  const row = answer.rows[0];
  if (row === undefined) throw new RetakeError('PAID_CALL_OPEN');
  await transaction.query(
    `INSERT INTO ledger (kind, amount_micros, call_id, owner_id, job_id, day)
     SELECT 'reserve', reserved_micros, id, owner_id, job_id, day FROM provider_calls WHERE id = $1`,
    [row.id],
  );
  return toCall(row);
}
