import { isRetakeError, RetakeError } from '@retake/contracts';
import { checkText, understand } from '@retake/director';
import { findSubmittedMessage, getJobSnapshot, type SubmittedMessage, submitMessage } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { type Answer, answerMessage } from './answer-message.ts';
import { toMessageContext } from './to-message-context.ts';

interface SendMessage {
  readonly jobId: string;
  readonly text: string;
  readonly selectedClips?: readonly number[] | undefined;
  /** The same key again answers what the first message led to. */
  readonly key?: string | undefined;
}

/** These are not about the change that was asked for, so a reply in the chat would not help. */
const notRepliedTo = new Set(['JOB_NOT_FOUND', 'IDEMPOTENCY_CONFLICT', 'JOB_BUSY']);

/**
 * What chat, REST and every other way of writing to Retake call: checks the text, understands it, does what it asks,
 * and stores the message with its reply. What cannot be done is told in the reply; nothing is changed then.
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
  const understanding = understand(toMessageContext(snapshot, text, selectedClips));
  const submit = ({ reply, change, offer, answer, regenerationId }: Answer) =>
    submitMessage(database, {
      ...sent,
      reply,
      ...(change && { change }),
      ...(offer && { offer }),
      ...(answer && { answer }),
      ...(regenerationId !== undefined && { regenerationId }),
      ...(message.key !== undefined && { idempotency: { key: message.key } }),
      enqueue,
    });
  try {
    return await submit(await answerMessage(parts, snapshot, understanding, message.key));
  } catch (error) {
    if (!isRetakeError(error) || !isToldInChat(error)) throw error;
    return submit({ reply: { text: error.message, kind: 'clarify', choices: toChoices(error) } });
  }
}

/** Paid changes that are switched off are nothing that is broken. */
const isToldInChat = ({ code, status }: RetakeError) =>
  code === 'SPENDING_STOPPED' || (status < 500 && !notRepliedTo.has(code));

/** What a refusal suggests instead, if it does. */
function toChoices(error: RetakeError): Answer['reply']['choices'] & object {
  const choices = error.details?.choices;
  return Array.isArray(choices) ? choices : [];
}
