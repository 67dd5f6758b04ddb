import { fillers } from '../words/fillers.ts';
import { negations } from '../words/negations.ts';
import { shortForms } from '../words/short-forms.ts';
import { spelled } from '../words/spelled.ts';
import { strengthWords } from '../words/strengths.ts';
import type { Token } from './tokenise.ts';

/** Words that are drawn out by as little as one letter; with others that is another word ("off"). */
const drawable = new Set(['way', 'so', 'much', 'very', 'really']);

const isKnown = (word: string) =>
  spelled.has(word) || strengthWords.has(word) || fillers.has(word) || negations.has(word) || shortForms.has(word);

/** "wayyy", "sooo", "darkerrr": the word without what is only drawn out; undefined for a word as it is spelled. */
function findUndrawn(word: string): string | undefined {
  if (!/([a-z])\1/.test(word) || isKnown(word)) return undefined;
  const isLong = /([a-z])\1\1/.test(word);
  const single = word.replace(/([a-z])\1+/g, '$1');
  if (!isLong) return drawable.has(single) ? single : undefined;
  const candidates = [word.replace(/([a-z])\1{2,}/g, '$1$1'), word.replace(/([a-z])\1{2,}/g, '$1'), single];
  return candidates.find(isKnown);
}

/** "w the pigeons", "w/ a hat", and not "b & w". */
function isWith(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ word }) => word);
  return tokens[at]!.word === 'w' && tokens[at + 1] !== undefined && !before.includes('b') && !before.includes('black');
}

/** "3, 5 n 9", "darker n moodier": between two words. */
function isAnd(tokens: readonly Token[], at: number): boolean {
  const isBeside = (token: Token | undefined) => token !== undefined && token.kind !== 'punctuation';
  return tokens[at]!.word === 'n' && isBeside(tokens[at - 1]) && isBeside(tokens[at + 1]);
}

const linking = new Set([
  'is',
  'are',
  'was',
  'looks',
  'look',
  'feels',
  "it's",
  "that's",
  'way',
  'far',
  'bit',
  'little',
  'gets',
]);
/** What a picture may be too much of: "clip 3 is to dark". */
const excesses = new Set(
  'dark bright light warm cold cool blue yellow slow fast blurry sharp soft flat dull pale loud colourful colorful contrasty shaky'.split(
    ' ',
  ),
);

/** "is to dark": between a verb that says how it is and how it is. */
const isTooMuch = (tokens: readonly Token[], at: number) =>
  tokens[at]!.word === 'to' && excesses.has(tokens[at + 1]?.word ?? '') && linking.has(tokens[at - 1]?.word ?? '');

/** Words as they are said where a message has a chat's short form of them. What was written is kept by the offsets. */
export function readShortForms(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind === 'quote' || token.kind === 'number') {
      result.push(token);
    } else if (isWith(tokens, at)) {
      const isOut = tokens[at + 1]!.word === 'o';
      const to = isOut || (tokens[at + 1]!.word === '/' && !tokens[at + 1]!.spaced) ? at + 1 : at;
      result.push({ ...token, word: isOut ? 'without' : 'with', to: tokens[to]!.to });
      at = to;
    } else {
      const glue = isAnd(tokens, at) ? 'and' : isTooMuch(tokens, at) ? 'too' : undefined;
      const said = glue ?? shortForms.get(token.word) ?? findUndrawn(token.word);
      const meant = shortForms.get(said ?? '') ?? said;
      result.push(meant === undefined ? token : { ...token, kind: 'word', word: meant });
    }
  }
  return result;
}
