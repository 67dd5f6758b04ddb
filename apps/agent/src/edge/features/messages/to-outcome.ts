import type { Choice, RetakeError } from '@retake/contracts';
import type { Enqueue, MessageOutcome } from '@retake/regeneration';
import type { Answer } from './answer.ts';

/** These are not about the change that was asked for, so a reply in the chat would not help. */
const notRepliedTo = new Set(['JOB_NOT_FOUND', 'IDEMPOTENCY_CONFLICT', 'JOB_BUSY', 'LEASE_LOST']);

/** Whether a failure is told in the chat. Paid changes that are switched off are nothing that is broken. */
export function isToldInChat({ code, status }: RetakeError): boolean {
  return code === 'SPENDING_STOPPED' || code.startsWith('MODEL_') || (status < 500 && !notRepliedTo.has(code));
}

/** A refusal as a reply, with what it suggests instead, if it does. */
export function toRefusal({ code, message, details }: RetakeError, note?: string): Answer {
  const choices = Array.isArray(details?.choices) ? (details.choices as Choice[]) : [];
  return {
    reply: { text: note === undefined ? message : `${message} ${note}`, kind: 'clarify', choices, errorCode: code },
  };
}

/** What is stored of an answer. */
export function toOutcome(
  { reply, change, offer, answer, effect, regenerationId }: Answer,
  enqueue: Enqueue,
): MessageOutcome {
  return {
    ...{ reply, enqueue },
    ...(change && { change }),
    ...(offer && { offer }),
    ...(answer && { answer }),
    ...(effect && { effect }),
    ...(regenerationId !== undefined && { regenerationId }),
  };
}
