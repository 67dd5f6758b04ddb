import type { JobSnapshot, RegenerationView } from '@retake/contracts';
import { describeClipNumbers } from '@retake/director';
import type { EdgeParts } from '../../edge-parts.ts';
import { requotePlan } from '../offers/requote-offer.ts';
import type { Answer } from './answer.ts';
import { offerPlan, type Refine } from './answer-offer.ts';
import { findRetryable } from './find-retryable.ts';

/**
 * What "try again" leads to. What failed goes on with what it has made already. A change that was cancelled and costs money is
 * quoted anew, for the clips that were meant, and waits for a yes as any change does.
 *
 * @throws RetakeError those of `requotePlan`
 */
export async function answerRetry(parts: EdgeParts, snapshot: JobSnapshot, refine: Refine): Promise<Answer> {
  const found = findRetryable(snapshot);
  if (found === undefined) return { reply: { text: 'There is nothing that could be tried again.', kind: 'retry' } };
  const { regeneration, clips } = found;
  if (isPaidAndCancelled(regeneration)) return askAgain(parts, snapshot, regeneration, refine);
  const what = clips === undefined ? regeneration.title : `${describeClipNumbers(clips)}, from “${regeneration.title}”`;
  return {
    reply: { text: `Trying again: ${what}.`, kind: 'retry' },
    effect: { kind: 'retry', regenerationId: regeneration.id, ...(clips && { clips }) },
  };
}

const isPaidAndCancelled = ({ status, plan }: RegenerationView) =>
  status === 'cancelled' && plan !== null && plan.maxMicros > 0;

async function askAgain(
  parts: EdgeParts,
  snapshot: JobSnapshot,
  { plan, clips, title, messageId }: RegenerationView,
  refine: Refine,
): Promise<Answer> {
  const edits = clips.flatMap(({ clip, clipId }) => (clipId === null ? [] : [{ clip, clipId }]));
  if (plan?.rows.every(({ take }) => take === undefined)) {
    const before = `“${title}” was cancelled; this is what it would cost now. `;
    return offerPlan(await refine(await requotePlan(parts, { plan, edits }, snapshot)), {}, before);
  }
  // Takes are quoted from the words that asked for them.
  const asked = snapshot.messages.find(({ id }) => id === messageId)?.text;
  const choices = asked === undefined ? [] : [{ label: 'Ask again', text: asked }];
  const text = `“${title}” was cancelled. Ask for the takes again to see what they would cost now.`;
  return { reply: { text, kind: 'clarify', choices } };
}
