import { isRetakeError, type JobSnapshot, type RetakeError, type Understanding } from '@retake/contracts';
import { isUnsettled, understand, understandWithModel } from '@retake/director';
import { getConversationFacts, getJobSnapshot, type PendingReply } from '@retake/regeneration';
import type { DirectorModel } from '../../../director/director-model.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { listLookNames } from '../looks/list-look-names.ts';
import type { Answer } from '../messages/answer.ts';
import { answerMessage } from '../messages/answer-message.ts';
import { toMessageContext } from '../messages/to-message-context.ts';
import { isToldInChat, toRefusal } from '../messages/to-outcome.ts';
import { rewritePlan } from './rewrite-plan.ts';
import { toUnsettledMessage } from './to-unsettled-message.ts';

interface Thinking {
  readonly signal: AbortSignal;
  /** All of the reply so far, while a model writes it. */
  readonly onReply: (reply: string) => void;
}

/**
 * What a message that waits leads to: rules first, as when it came, and the language model where they end. When the model
 * fails the rules answer as far as they can, and the reply says so; nothing is changed or spent then.
 *
 * @throws RetakeError with the sentence to reply; other errors when it cannot be told now.
 */
export async function thinkAboutMessage(
  parts: EdgeParts,
  director: DirectorModel,
  pending: PendingReply,
  { signal, onReply }: Thinking,
): Promise<Answer> {
  const snapshot = toSnapshotBefore(await getJobSnapshot(parts.database, pending), pending.messageId);
  const context = toMessageContext(snapshot, pending.text, pending.selectedClips, await listLookNames(parts));
  const rules = understand(context);
  const canInstruct = parts.paid.generators.length > 0;
  const answer = (understanding: Understanding, tell?: Thinking['onReply']) =>
    answerMessage(parts, snapshot, understanding, {
      messageKey: pending.messageId,
      refine: (plan) => rewritePlan(director, plan, snapshot, { signal, onReply: tell }),
      hasWaited: true,
    });
  if (!isUnsettled(context, rules, { canInstruct })) return answer(rules, onReply);

  try {
    const { understanding, reply } = await understandWithModel(
      director.model,
      toUnsettledMessage(snapshot, context, {
        ...{ rules, canInstruct },
        facts: await getConversationFacts(parts.database, pending),
      }),
      { patience: director.patience, meter: director.meter, signal, onReply },
    );
    return withWords(await answer(understanding), understanding, reply);
  } catch (error) {
    if (!isModelFailure(error)) throw error;
    return withFailure(await answerByRules(parts, snapshot, rules), error);
  }
}

const isModelFailure = (error: unknown): error is RetakeError =>
  isRetakeError(error) && error.code.startsWith('MODEL_');

/** What was said before a message, and the video as it is now. */
function toSnapshotBefore(snapshot: JobSnapshot, messageId: string): JobSnapshot {
  const at = snapshot.messages.findIndex(({ id }) => id === messageId);
  return { ...snapshot, messages: at === -1 ? snapshot.messages : snapshot.messages.slice(0, at) };
}

/** What the rules alone have to say; they start nothing that a model was to word. */
async function answerByRules(parts: EdgeParts, snapshot: JobSnapshot, rules: Understanding): Promise<Answer> {
  try {
    return await answerMessage(parts, snapshot, rules);
  } catch (error) {
    if (isRetakeError(error) && isToldInChat(error)) return toRefusal(error);
    throw error;
  }
}

function withFailure({ reply }: Answer, { code, message }: RetakeError): Answer {
  return { reply: { ...reply, text: `${message} ${reply.text}`, errorCode: code } };
}

/** Facts are told in our words; everything else begins with what the model has said. */
function withWords(answer: Answer, { kind }: Understanding, words: string): Answer {
  if (kind === 'question' || kind === 'clarify') return answer;
  const text = kind === 'none' ? words : `${words} ${answer.reply.text}`;
  return { ...answer, reply: { ...answer.reply, text } };
}
