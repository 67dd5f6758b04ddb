import type { Scope } from '../references/reference.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';

const sounds = ['', 'oh ', 'oops ', 'whoops ', 'hmm ', 'hm ', 'ah ', 'uh ', 'um ', 'er ', 'sorry ', 'ok '];
const marks = [
  'no wait',
  'no wait sorry',
  'wait sorry',
  'no sorry wait',
  'wait no',
  'no sorry',
  'sorry no',
  'no actually',
  'actually no',
  'actually',
  'i mean',
  'i meant',
  'or rather',
  'rather',
  'scratch that',
  'strike that',
  'on second thought',
  'on second thoughts',
  'make that',
  'wait i mean',
  'no i mean',
  'no i meant',
  'sorry i mean',
  'sorry i meant',
  'my bad',
  'correction',
  'no',
  'sorry',
  'oops',
  'wait',
];
/** Between two of a kind these say that the second is meant. */
const corrections = createPhraseBook<true>(
  sounds.flatMap((sound) => marks.map((text) => [sound + text, true] as const)),
);
const mostTokens = 8;

/** Whether a stretch of tokens, without its punctuation, says nothing but that something is taken back. */
export function isCorrection({ tokens }: Scope, from: number, to: number): boolean {
  if (to - from > mostTokens || to <= from) return false;
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'punctuation');
  const found = findPhrase(corrections, words, 0);
  const isSet = tokens.slice(from, to).some(({ kind }) => kind === 'punctuation');
  // "No, clip 3" corrects; "no fog" denies.
  if (words.at(-1)?.word === 'no' && tokens[to - 1]!.kind !== 'punctuation') return false;
  return isSet && found !== undefined && found.end === words.length;
}
