import { toVocabulary } from '../words/vocabulary.ts';
import type { Token } from './tokenise.ts';

/** What somebody says who dictates, with the mark that it stands for. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  exclamation: { mark: '!', point: '!' },
  question: { mark: '?' },
  full: { stop: '.' },
  semi: { colon: ';' },
};
const single: Readonly<Record<string, string>> = { comma: ',', semicolon: ';' };
/** Behind these a mark is a thing in the picture: "a question mark on the sign". */
const naming = toVocabulary(
  'a an the his her their its my another big huge giant small red white neon add put draw paint show write with of as like no without',
);

/** Marks that were dictated, as marks: "every clip gets snow comma except for number three period". */
export function readSpokenMarks(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const { word } = token;
    const isSpoken = at > 0 && token.kind === 'word' && !naming.has(tokens[at - 1]!.word);
    const isEnd = word === 'period' && next === undefined;
    const pair = isSpoken && Object.hasOwn(marks, word) ? marks[word]![next?.word ?? ''] : undefined;
    const mark = isSpoken && Object.hasOwn(single, word) ? single[word] : isSpoken && isEnd ? '.' : undefined;
    if (pair !== undefined) {
      result.push({ ...token, kind: 'punctuation', word: pair, to: next!.to });
      at += 1;
    } else result.push(mark === undefined ? token : { ...token, kind: 'punctuation', word: mark });
  }
  return result;
}
