import { setTimeout } from 'node:timers/promises';
import { isRetakeError, RetakeError } from '@retake/contracts';
import { shortenToTokens } from '../conversation/shorten-middle.ts';
import type { LanguageModel, ModelRequest, WriteOptions } from './language-model.ts';
import { correctionTokens, type TokenMeter } from './token-meter.ts';

/** How long a model is waited for, and how often it is asked again. */
export interface ModelPatience {
  /** For all tries together. */
  readonly deadlineMs: number;
  /** Before each further try; a server that says how long to wait is believed, within the deadline. */
  readonly pausesMs: readonly number[];
}

export interface AskOptions {
  readonly patience: ModelPatience;
  readonly meter: TokenMeter;
  readonly signal?: AbortSignal | undefined;
  /** All of the answer so far, as it is written; an answer that is asked for again begins anew. */
  readonly onText?: ((text: string) => void) | undefined;
}

/** The same for who wants to show the reply of an answer while it is written. */
export interface ReplyOptions extends Omit<AskOptions, 'onText'> {
  /** All of the reply so far. It is not checked yet, so it is words and nothing else. */
  readonly onReply?: ((reply: string) => void) | undefined;
}

/**
 * Asks a model and checks its answer. What may pass (no connection, too many requests) is tried again; an answer that does
 * not hold is asked for once more, with what is wrong with it. All of it ends with the deadline.
 *
 * @param read throws `MODEL_ANSWER_INVALID` with details.problem where an answer cannot be used.
 * @throws RetakeError those of `LanguageModel`, `MODEL_TOO_SLOW`; the reason of `signal` when that ends it.
 */
export async function askModel<Answer>(
  model: LanguageModel,
  request: ModelRequest,
  read: (text: string) => Answer,
  { patience, meter, signal: stopped, onText }: AskOptions,
): Promise<Answer> {
  const deadline = AbortSignal.timeout(patience.deadlineMs);
  const signal = stopped === undefined ? deadline : AbortSignal.any([stopped, deadline]);
  const options = { signal, ...(onText !== undefined && { onText }) };
  let text: string | undefined;
  const attempt = async (asked: ModelRequest): Promise<Answer> => {
    text = undefined;
    text = await writePatiently(model, asked, patience, options);
    return read(text);
  };
  try {
    return await attempt(request).catch((error: unknown) => {
      if (!isRetakeError(error, 'MODEL_ANSWER_INVALID')) throw error;
      const problem = String(error.details?.problem ?? error.message);
      return attempt({ ...request, correction: toCorrection(text, problem, meter) });
    });
  } catch (error) {
    stopped?.throwIfAborted();
    if (deadline.aborted) throw new RetakeError('MODEL_TOO_SLOW', { cause: error });
    throw error;
  }
}

/** What was wrong, in so few tokens that the request with it stays within those of a request. */
function toCorrection(answer: string | undefined, problem: string, { countTokens }: TokenMeter) {
  return {
    answer: answer === undefined ? undefined : shortenToTokens(answer, correctionTokens.answer, countTokens),
    problem: shortenToTokens(problem, correctionTokens.problem, countTokens),
  };
}

/** An answer that cannot be used is not what passes by itself. */
const mayPass = (error: unknown): error is RetakeError =>
  isRetakeError(error) && error.retryable && error.code !== 'MODEL_ANSWER_INVALID';

async function writePatiently(
  model: LanguageModel,
  request: ModelRequest,
  { pausesMs }: ModelPatience,
  options: WriteOptions,
): Promise<string> {
  for (const pauseMs of pausesMs) {
    try {
      return await model.write(request, options);
    } catch (error) {
      if (!mayPass(error)) throw error;
      const wishedMs = Number(error.details?.retryAfterMs ?? 0);
      await setTimeout(Math.max(pauseMs, wishedMs), undefined, { signal: options.signal });
    }
  }
  return model.write(request, options);
}
