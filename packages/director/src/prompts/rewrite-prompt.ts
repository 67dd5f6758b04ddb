import { limits } from '@retake/contracts';
import { askModel, type ReplyOptions } from '../language-model/ask-model.ts';
import { checkWords } from '../language-model/check-words.ts';
import type { LanguageModel } from '../language-model/language-model.ts';
import { parseAnswer, toInvalidAnswer } from '../language-model/parse-answer.ts';
import { toPartialReply } from '../language-model/partial-reply.ts';
import { type PromptWish, rewriteSchema, toRewriteRequest } from './rewrite-request.ts';

/** A prompt that a model has written, with what it says about it in one or two sentences. */
export interface RewrittenPrompt {
  readonly prompt: string;
  readonly summary: string;
}

/** Words of fewer letters say little about what is seen. */
const tellingLetters = 4;
/** Of the telling words of a first prompt, how many have to be left; fewer, and it is another clip. */
const keptShare = 0.25;
/** A prompt with fewer telling words may change altogether. */
const fewestTellingWords = 6;

/**
 * Has a model write the prompt of a clip anew after an instruction: from its first prompt and everything that was asked
 * for since.
 *
 * @throws RetakeError `MODEL_*`
 */
export function rewritePrompt(
  model: LanguageModel,
  wish: PromptWish,
  { onReply, ...options }: ReplyOptions,
): Promise<RewrittenPrompt> {
  return askModel(model, toRewriteRequest(wish, options.meter), (text) => readRewrite(text, wish), {
    ...options,
    onText: onReply && ((text) => onReply(toPartialReply(text))),
  });
}

function readRewrite(text: string, { history }: PromptWish): RewrittenPrompt {
  const answer = parseAnswer(text, rewriteSchema);
  const summary = checkWords(answer.reply, {
    name: 'reply',
    maxCharacters: limits.promptSummaryCharacters,
    isSpoken: true,
  });
  const sentences = summary.split(/(?<=[.!?…])\s+(?=\p{Lu})/u).length;
  if (sentences > 2) throw toInvalidAnswer('reply has more than two sentences.');
  const prompt = checkWords(answer.prompt, { name: 'prompt', maxCharacters: limits.promptCharacters });
  const words = prompt.split(' ').length;
  if (words > limits.promptWords) throw toInvalidAnswer(`prompt has ${words} words; at most ${limits.promptWords}.`);
  const lost = findLostWords(history.basePrompt, prompt);
  if (lost !== undefined) {
    throw toInvalidAnswer(`prompt no longer shows what the first one does; keep more of it: ${lost.join(', ')}.`);
  }
  return { prompt, summary };
}

/** Words of the first prompt, when so many are gone that the new one cannot be about the same clip. */
function findLostWords(basePrompt: string, prompt: string): readonly string[] | undefined {
  const telling = toTellingWords(basePrompt);
  const left = toTellingWords(prompt);
  const lost = [...telling].filter((word) => !left.has(word));
  const isOther = telling.size >= fewestTellingWords && 1 - lost.length / telling.size < keptShare;
  return isOther ? lost.slice(0, fewestTellingWords) : undefined;
}

function toTellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= tellingLetters));
}
