import type { JobSnapshot, Plan } from '@retake/contracts';
import type { EdgeParts } from '../../edge-parts.ts';
import { type RewriteOptions, rewritePlan } from './rewrite-plan.ts';

/**
 * A plan as it is offered or started: with its prompts written where a language model is set up, as it is where none is.
 *
 * @throws RetakeError `MODEL_*`
 */
export async function writePrompts(
  { thinking }: Pick<EdgeParts, 'thinking'>,
  plan: Plan,
  snapshot: JobSnapshot,
  options: RewriteOptions = {},
): Promise<Plan> {
  return thinking === undefined ? plan : rewritePlan(thinking.director, plan, snapshot, options);
}
