import { type JobSnapshot, type Plan, type RegenerationView, toDecidedPlan } from '@retake/contracts';
import { findRequestedRegeneration, getJobSnapshot, type RequestRegeneration } from '@retake/regeneration';
import type { FastifyRequest } from 'fastify';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { toJobId } from '../../params.ts';
import { startChange } from './start-change.ts';

interface StartPlan {
  readonly toPlan: (snapshot: JobSnapshot) => Plan | Promise<Plan>;
  readonly whenBusy?: NonNullable<RequestRegeneration['whenBusy']>;
}

type PlanRequest = FastifyRequest<{ Params: { jobId: string } }>;

/**
 * Plans what a program asks for on the job as it is now, and starts it. Its prompts are written by the run, so nobody waits
 * for a language model here. The same request with the same key is answered by
 * what it has started, also when it would cost something else by now, or nothing would be left to do.
 *
 * @throws RetakeError `RATE_LIMITED`, `JOB_NOT_FOUND`, those of `toPlan` and of `startChange`
 */
export async function startPlan(
  parts: EdgeParts,
  request: PlanRequest,
  { toPlan, whenBusy }: StartPlan,
): Promise<{ readonly regeneration: RegenerationView }> {
  const { database, ownerId, takeCommand } = parts;
  takeCommand(request.ip);
  const jobId = toJobId(request.params);
  const sent = [request.routeOptions.url, request.params, request.body];
  const key = findIdempotencyKey(request);
  const known = key && (await findRequestedRegeneration(database, { jobId, ownerId, key, sent }));
  if (known) return { regeneration: known };
  const snapshot = await getJobSnapshot(database, { jobId, ownerId });
  const change = { kind: 'edit', plan: toDecidedPlan(await toPlan(snapshot)) } as const;
  return startChange(parts, request, { jobId, change, sent, ...(whenBusy && { whenBusy }) });
}
