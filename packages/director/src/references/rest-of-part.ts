import { clipNouns } from '../words/clip-nouns.ts';
import { findPart } from './find-part.ts';
import { findNumber } from './number-list.ts';
import type { ReferenceMatch, Scope } from './reference.ts';

/** "the rest of the choruses", "the other verse", "the two remaining chorus clips", after an article. */
export function parseRestOfPart(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  const word = tokens[at]?.word ?? '';
  const isRest = ['rest', 'others'].includes(word) && tokens[at + 1]?.word === 'of';
  if (!isRest && word !== 'other' && word !== 'remaining') return undefined;
  const article = isRest && ['the', 'my', 'our'].includes(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2;
  const start = isRest ? article : (findNumber(tokens, at + 1)?.end ?? at + 1);
  const part = findPart(scope, start);
  if (part === undefined || part.numbers.length < 2) return undefined;
  const noun = tokens[part.end]?.word ?? '';
  const hasNoun = clipNouns.has(noun) && findNumber(tokens, part.end + 1) === undefined;
  const isOne = !isRest && !part.plural && !(hasNoun && noun.endsWith('s'));
  return {
    reference: { kind: 'rest', clips: [], weak: false, among: part.numbers, isOne },
    end: hasNoun ? part.end + 1 : part.end,
  };
}
