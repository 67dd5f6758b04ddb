import { isRetakeError, type Plan, RetakeError } from '@retake/contracts';
import { checkText, isUnsettled, understand } from '@retake/director';
import {
  findSubmittedMessage,
  getJobSnapshot,
  postponeReply,
  type SubmittedMessage,
  submitMessage,
} from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { listLookNames } from '../looks/list-look-names.ts';
import { listUnwrittenRows } from '../replies/list-unwritten-rows.ts';
import type { Answer } from './answer.ts';
import { answerMessage } from './answer-message.ts';
import { toMessageContext } from './to-message-context.ts';
import { isToldInChat, toOutcome, toRefusal } from './to-outcome.ts';

interface SendMessage {
  readonly jobId: string;
  readonly text: string;
  readonly selectedClips?: readonly number[] | undefined;
  /** The same key again answers what the first message led to. */
  readonly key?: string | undefined;
}

/**
 * What chat, REST and every other way of writing to Retake call: checks the text, understands it, does what it asks,
 * and stores the message with its reply. What cannot be done is told in the reply; nothing is changed then. Where a language
 * model is set up, and the rules end or prompts are to be written, the message is stored alone, and its reply comes when the
 * model has answered.
 *
 * @throws RetakeError `TEXT_*`, `INSTRUCTION_TOO_LONG`, `JOB_NOT_FOUND`, `CLIP_NOT_FOUND` (a selected clip),
 *   `IDEMPOTENCY_CONFLICT`: then nothing is stored.
 */
export async function sendMessage(parts: EdgeParts, message: SendMessage): Promise<SubmittedMessage> {
  const { database, ownerId, enqueue } = parts;
  const text = checkText(message.text);
  const selectedClips = [...new Set(message.selectedClips)].sort((a, b) => a - b);
  const sent = { jobId: message.jobId, ownerId, text, selectedClips };
  if (message.key !== undefined) {
    const known = await findSubmittedMessage(database, { ...sent, key: message.key });
    if (known) return known;
  }

  const snapshot = await getJobSnapshot(database, sent);
  const unknown = selectedClips.find((number) => !snapshot.clips.some((clip) => clip.number === number));
  if (unknown !== undefined) {
    throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${unknown} in this video.` });
  }
  const context = toMessageContext(snapshot, text, selectedClips, await listLookNames(parts));
  const understanding = understand(context);
  const received = { ...sent, ...(message.key !== undefined && { idempotency: { key: message.key } }) };
  const isOpen = isUnsettled(context, understanding, { canInstruct: parts.paid.generators.length > 0 });
  const { thinking } = parts;
  const postpone = async (wake: () => void) => {
    const postponed = await postponeReply(database, received);
    wake();
    return postponed;
  };
  if (thinking !== undefined && isOpen) return postpone(thinking.wake);
  const submit = (answer: Answer) => submitMessage(database, { ...received, ...toOutcome(answer, enqueue) });
  let hasUnwritten = false;
  const refine = async (plan: Plan) => {
    hasUnwritten = listUnwrittenRows(plan, snapshot).length > 0;
    return plan;
  };
  try {
    const answer = await answerMessage(parts, snapshot, understanding, { messageKey: message.key, refine });
    // A quote alone has done nothing yet: what has prompts to be written is worked out anew, with them, after the sender is answered.
    if (thinking !== undefined && hasUnwritten) return await postpone(thinking.wake);
    return await submit(isOpen ? withoutModel(answer) : answer);
  } catch (error) {
    if (!isRetakeError(error) || !isToldInChat(error)) throw error;
    return submit(toRefusal(error));
  }
}

/** A question of the rules that suggests nothing says why nobody knows better. */
function withoutModel({ reply, ...answer }: Answer): Answer {
  if (reply.kind !== 'clarify' || (reply.choices ?? []).length > 0) return { reply, ...answer };
  return {
    ...answer,
    reply: { ...reply, text: `${reply.text} (No language model is set up here, so plain words work best.)` },
  };
}
