import { isNumberWord } from '../words/numbers.ts';
import { strengthWords } from '../words/strengths.ts';
import type { Token } from './tokenise.ts';

const picture = /^\p{Extended_Pictographic}/u;
/** Parts of a small picture that stand as characters of their own. */
const joint = /^(?:\ufe0f|\u200d|\p{Emoji_Modifier})$/u;

const isPicture = ({ kind, word }: Token) => kind === 'punctuation' && (picture.test(word) || joint.test(word));

/** "Make make clip 2 warmer": a slip, unless it makes a word stronger ("very very") or is a number. */
const isRepeated = (token: Token, before: Token | undefined) =>
  token.kind === 'word' &&
  before?.kind === 'word' &&
  before.word === token.word &&
  !strengthWords.has(token.word) &&
  !isNumberWord(token.word);

/** Tokens without the small pictures between words and the words that are written twice: "zoom 😅 in", "pan to the the left". */
export function dropNoise(tokens: readonly Token[]): readonly Token[] {
  const isInside = (at: number) =>
    tokens.slice(0, at).some(({ kind }) => kind !== 'punctuation') &&
    tokens.slice(at + 1).some(({ kind }) => kind !== 'punctuation');
  const told = tokens.some(isPicture) ? tokens.filter((token, at) => !isPicture(token) || !isInside(at)) : tokens;
  return told.filter((token, at) => !isRepeated(token, told[at - 1]));
}
