import type { CountTokens } from '../conversation/token-counter.ts';
import type { ModelRequest } from './language-model.ts';

/** How the tokens of a model are counted. */
export interface TokenMeter {
  readonly countTokens: CountTokens;
  /** Whether the counter has the vocabulary of the model; if not, a fifth of the room stays free. */
  readonly isExact: boolean;
}

/** The most that a model is sent in one request. */
export const requestTokens = 6_000;
/** Other vocabularies than the counter's take up to a quarter more tokens for the same English. */
const estimateShare = 0.8;
/** What is asked once more repeats an answer and says what is wrong with it; each in at most so many tokens. */
export const correctionTokens = { answer: 240, problem: 120 } as const;
/** Roles and marks around the messages of a request, and the words of ours in a correction. */
const frameTokens = 60;

/** What instructions, shape and data of a request may take together, so that a correction still fits behind them. */
export function toRequestRoom({ isExact }: TokenMeter): number {
  const share = isExact ? 1 : estimateShare;
  return Math.floor(requestTokens * share) - correctionTokens.answer - correctionTokens.problem - frameTokens;
}

/** What a request takes, the shape of the answer too, because servers put it before the model as words. */
export function countRequest({ instructions, data, answer }: ModelRequest, { countTokens }: TokenMeter): number {
  return countTokens(instructions) + countTokens(data) + countTokens(JSON.stringify(answer));
}
