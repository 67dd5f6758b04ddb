import { clipNouns } from '../words/clip-nouns.ts';
import { findNumber } from './number-list.ts';
import type { ReferenceParser } from './reference.ts';

const selection = { kind: 'selection', clips: [], weak: false } as const;
const chosen = new Set(['selected', 'current', 'highlighted', 'chosen', 'marked']);

/** "this one", "these clips", "the selected clip", "the clip", "the next one", "the one before". */
export const parsePointed: ReferenceParser = ({ tokens }, at) => {
  const word = tokens[at]?.word ?? '';
  const isPointer = ['this', 'that', 'these', 'those', 'the'].includes(word);
  const start = isPointer ? at + 1 : at;
  const next = tokens[start]?.word ?? '';
  const noun = (index: number) =>
    clipNouns.has(tokens[index]?.word ?? '') || ['one', 'ones'].includes(tokens[index]?.word ?? '');
  if (chosen.has(next)) {
    return noun(start + 1) && findNumber(tokens, start + 2) === undefined
      ? { reference: selection, end: start + 2 }
      : undefined;
  }
  if (word === 'the' && next === 'selection') return { reference: selection, end: start + 1 };
  const step = ['next', 'following'].includes(next)
    ? 'next'
    : ['previous', 'preceding'].includes(next)
      ? 'before'
      : undefined;
  if (step !== undefined && noun(start + 1) && findNumber(tokens, start + 2) === undefined) {
    return { reference: { kind: step, clips: [], weak: false }, end: start + 2 };
  }
  const after = tokens[start + 1];
  if (
    step !== undefined &&
    word === 'the' &&
    (after === undefined || after.kind === 'punctuation' || after.word === 'too')
  )
    return { reference: { kind: step, clips: [], weak: false }, end: start + 1 };
  if (word === 'the' && next === 'one' && ['before', 'after'].includes(tokens[start + 1]?.word ?? '')) {
    const kind = tokens[start + 1]!.word === 'after' ? 'next' : 'before';
    return { reference: { kind, clips: [], weak: false }, end: start + 2 };
  }
  if (!isPointer) return undefined;
  const joins =
    word !== 'the' && next === 'and' && ['the', 'clip', 'scene', 'shot'].includes(tokens[start + 1]?.word ?? '');
  if (joins) return { reference: selection, end: start };
  const count = word === 'these' || word === 'those' ? findNumber(tokens, start) : undefined;
  if (count !== undefined) return { reference: selection, end: noun(count.end) ? count.end + 1 : count.end };
  const isNoun = word === 'the' ? clipNouns.has(next) : noun(start);
  return isNoun && findNumber(tokens, start + 1) === undefined ? { reference: selection, end: start + 1 } : undefined;
};
