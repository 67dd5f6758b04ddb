import { isRetakeError, RetakeError } from '@retake/contracts';
import { claimReply, holdReply, type PendingReply, releaseReply, submitReply } from '@retake/regeneration';
import type { FastifyBaseLogger } from 'fastify';
import type { EdgeParts } from '../../edge-parts.ts';
import type { Answer } from '../messages/answer.ts';
import { isToldInChat, toOutcome, toRefusal } from '../messages/to-outcome.ts';
import { thinkAboutMessage } from './think-about-message.ts';

/** How long the messages of a process that has gone away wait for another one. */
const claimMs = 30_000;
const holdEveryMs = 10_000;
/** What nobody was woken for is found within this time. */
const pollMs = 5_000;
const messagesAtOnce = 4;
/** A message whose writers have gone away so often is told so. */
const attemptsAtMost = 3;

interface ReplyWriterParts {
  readonly parts: EdgeParts;
  readonly log: FastifyBaseLogger;
  /** Shows what is written of a reply, in every window of the job. */
  readonly onReply: (message: { readonly jobId: string; readonly messageId: string }, reply: string) => void;
}

/**
 * Answers the messages that wait for a reply, a few at a time, in the order in which they came. What is being answered is
 * claimed in the database, so any process can go on where another has stopped, and a message gets one reply.
 */
export function createReplyWriter({ parts, log, onReply }: ReplyWriterParts) {
  const { database } = parts;
  const stopping = new AbortController();
  const writing = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isWoken = false;

  async function look(): Promise<void> {
    do {
      isWoken = false;
      while (writing.size < messagesAtOnce && !stopping.signal.aborted) {
        const pending = await claimReply(database, claimMs);
        if (pending === undefined) break;
        const answered = answer(pending).finally(() => {
          writing.delete(answered);
          wake();
        });
        writing.add(answered);
      }
    } while (isWoken);
  }

  function wake(): void {
    isWoken = true;
    if (stopping.signal.aborted) return;
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, 'messages that wait could not be looked for now'))
      .finally(() => {
        looking = undefined;
      });
  }

  async function answer(pending: PendingReply): Promise<void> {
    const ids = { jobId: pending.jobId, messageId: pending.messageId };
    const holding = setInterval(() => {
      holdReply(database, pending, claimMs).catch((error: unknown) => log.warn({ err: error, ...ids }, 'not held now'));
    }, holdEveryMs);
    try {
      await submit(pending, await think(pending));
    } catch (error) {
      if (stopping.signal.aborted) await releaseReply(database, pending).catch(() => undefined);
      else if (!isRetakeError(error, 'LEASE_LOST')) log.error({ err: error, ...ids }, 'a message was not answered');
    } finally {
      clearInterval(holding);
    }
  }

  async function think(pending: PendingReply): Promise<Answer> {
    const again = [{ label: 'Try again', text: pending.text }];
    try {
      if (parts.thinking === undefined || pending.attempts > attemptsAtMost) throw new RetakeError('REPLY_LOST');
      return await thinkAboutMessage(parts, parts.thinking.director, pending, {
        signal: stopping.signal,
        onReply: (reply) => onReply(pending, reply),
      });
    } catch (error) {
      if (!isRetakeError(error) || !(isToldInChat(error) || error.code === 'REPLY_LOST')) throw error;
      const { code, retryable } = error;
      if (code.startsWith('MODEL_')) log.warn({ code, jobId: pending.jobId }, 'the language model did not help');
      const refusal = toRefusal(error, code.startsWith('MODEL_') ? 'Nothing was changed.' : undefined);
      return retryable && !refusal.reply.choices?.length ? { reply: { ...refusal.reply, choices: again } } : refusal;
    }
  }

  /** What turns out to be impossible only when it is stored is told as well. */
  async function submit(pending: PendingReply, thought: Answer): Promise<void> {
    try {
      await submitReply(database, pending, toOutcome(thought, parts.enqueue));
    } catch (error) {
      if (!isRetakeError(error) || !isToldInChat(error)) throw error;
      await submitReply(database, pending, toOutcome(toRefusal(error), parts.enqueue));
    }
  }

  return {
    wake,
    start(): void {
      timer = setInterval(wake, pollMs);
      wake();
    },
    /** What is not answered yet is given back; any process goes on with it. */
    async stop(): Promise<void> {
      clearInterval(timer);
      stopping.abort(new Error('stopping'));
      await looking;
      await Promise.all(writing);
    },
  };
}
export type ReplyWriter = ReturnType<typeof createReplyWriter>;
