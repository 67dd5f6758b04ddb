import type { TemplateId } from '@retake/contracts';
import type { ClipContext, Moment } from '../../message-context.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { listNamed } from '../../sentence/sentence.ts';
import { parseTemplate } from '../../templates/parse-template.ts';
import { type Token, tokenise } from '../../tokens/tokenise.ts';
import { courtesy, toVocabulary } from '../../words/vocabulary.ts';

/** Words that say nothing about which message is meant. */
const empty = toVocabulary(
  'made make making turned turn turning changed change changing added add adding put putting set setting did do was were got get said asked had it me us clip clips video whole all everything more less bit little so too very',
);

const toLooks = (tokens: readonly Token[]): readonly TemplateId[] =>
  tokens.flatMap((_, at) => parseTemplate(tokens, at)?.template ?? []);

const toWords = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap(({ kind, word }) => (kind === 'word' && !courtesy.has(word) && !empty.has(word) ? [word] : []));

/**
 * The messages that words like "I made clip 2 darker" speak of, oldest first: those that asked for the same looks, of the
 * same clips where clips are named, or, where no look is named, those that have all of the words.
 */
export function findMoments(
  words: string,
  moments: readonly Moment[],
  clips: readonly ClipContext[],
): readonly Moment[] {
  const toClips = (text: string) => listNamed(readSentence(text, clips)).flatMap((reference) => reference.clips);
  const tokens = tokenise(words);
  const [looks, said, named] = [toLooks(tokens), toWords(tokens), toClips(words)];
  if (looks.length === 0 && named.length === 0 && said.length === 0) return [];
  return moments.filter(({ text }) => {
    const spoken = tokenise(text);
    const hasWords = () => said.every((word) => spoken.some((token) => token.word === word));
    const fits = looks.length > 0 ? includesAll(toLooks(spoken), looks) : hasWords();
    // References take the longest to read, so they come last.
    return fits && (named.length === 0 || includesAll(toClips(text), named));
  });
}

function includesAll<Value>(all: readonly Value[], wanted: readonly Value[]): boolean {
  return wanted.every((value) => all.includes(value));
}
