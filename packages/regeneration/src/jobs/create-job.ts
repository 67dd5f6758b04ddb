import { randomUUID } from 'node:crypto';
import { type RegenerationView, RetakeError } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { insertRegeneration } from '../line/insert-regeneration.ts';
import { toHash } from '../state/to-hash.ts';
import type { CreateJob } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';

/** What a job may spend until somebody says otherwise: 25 dollars. */
const defaultLimitMicros = 25_000_000;

const titles = { sample: 'Make the sample video', import: 'Import your video' } as const;

interface CreatedJob {
  readonly jobId: string;
  readonly regeneration: RegenerationView;
  /** Whether an earlier call with the same key made it. */
  readonly isReplay: boolean;
}

/**
 * Creates a job and puts the making of its clips into its line.
 *
 * @throws RetakeError `IDEMPOTENCY_CONFLICT`
 */
export function createJob(database: Database, job: CreateJob): Promise<CreatedJob> {
  const { ownerId, title, aspectRatio, format, start, idempotency } = job;
  const hash = toHash(idempotency?.sent ?? { title, aspectRatio, format, start });
  return withTransaction(database, async (transaction) => {
    const jobId = await insertJob(transaction, job, hash);
    if (jobId === undefined) return findReplay(transaction, { ownerId, key: job.idempotency!.key, hash });
    await transaction.query('INSERT INTO budgets (job_id, limit_micros) VALUES ($1, $2)', [jobId, defaultLimitMicros]);
    const regeneration = await insertRegeneration(transaction, {
      jobId,
      title: titles[start.kind],
      request: { kind: start.kind, input: start.input ?? {} },
      plan: null,
      messageId: null,
      idempotency: null,
      clips: [],
    });
    await job.enqueue(transaction, { jobId });
    return { jobId, regeneration, isReplay: false };
  });
}

/** Nothing is inserted when the owner has used the key before; a second call at the same time waits for the first. */
async function insertJob(transaction: Transaction, job: CreateJob, hash: string): Promise<string | undefined> {
  const { format, idempotency } = job;
  const answer = await transaction.query<{ id: string }>(
    `INSERT INTO jobs (id, owner_id, title, aspect_ratio, width, height, rate_num, rate_den, idempotency_key, request_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (owner_id, idempotency_key) DO NOTHING RETURNING id`,
    [
      job.jobId ?? randomUUID(),
      job.ownerId,
      job.title,
      job.aspectRatio,
      format.width,
      format.height,
      format.rate.num,
      format.rate.den,
      idempotency?.key ?? null,
      idempotency === undefined ? null : hash,
    ],
  );
  return answer.rows[0]?.id;
}

async function findReplay(
  transaction: Transaction,
  { ownerId, key, hash }: { ownerId: string; key: string; hash: string },
): Promise<CreatedJob> {
  const answer = await transaction.query<{ id: string; request_hash: string; regeneration_id: string }>(
    `SELECT jobs.id, jobs.request_hash, regenerations.id AS regeneration_id
     FROM jobs JOIN regenerations ON regenerations.job_id = jobs.id AND regenerations.kind IN ('sample', 'import')
     WHERE jobs.owner_id = $1 AND jobs.idempotency_key = $2 ORDER BY regenerations.line_number LIMIT 1`,
    [ownerId, key],
  );
  const known = answer.rows[0];
  if (known?.request_hash !== hash) throw new RetakeError('IDEMPOTENCY_CONFLICT');
  const regeneration = await findRegeneration(transaction, { jobId: known.id, regenerationId: known.regeneration_id });
  return { jobId: known.id, regeneration: regeneration!, isReplay: true };
}
