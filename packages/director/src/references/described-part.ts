import { findTemplateStart } from '../templates/template-start.ts';
import { findPart } from './find-part.ts';
import { findNumber } from './number-list.ts';
import { toNamed } from './problems.ts';
import { findByKin } from './prompt-index.ts';
import type { ReferenceParser } from './reference.ts';
import { isName } from './things/thing-words.ts';

/** Behind these, or first, a part may be described without an article. */
const startsBare = new Set([',', ';', '.', ':', '!', '\n', 'and', 'but', 'make', 'for', 'in', 'on']);
/** Whoever writes more words describes a picture. */
const mostWords = 3;

/** "The swimming pool chorus", "bonfire chorus: faster": the one clip of a part whose prompt has the words before its name. */
export const parseDescribedPart: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const hasArticle = ['the', 'that', 'our', 'my'].includes(tokens[at]?.word ?? '');
  if (!hasArticle && !startsBare.has(tokens[at - 1]?.word ?? ',')) return undefined;
  const start = hasArticle ? at + 1 : at;
  let name = start;
  while (name - start < mostWords && isName(tokens[name]?.word ?? '') && !findTemplateStart(tokens, name)) {
    if (name > start && findPart(scope, name) !== undefined) break;
    name += 1;
  }
  const part = name > start ? findPart(scope, name) : undefined;
  if (part === undefined || part.plural || findNumber(tokens, part.end) !== undefined) return undefined;
  const words = tokens.slice(start, name).map(({ word }) => word);
  const numbers = findByKin(clips, words).filter((number) => part.numbers.includes(number));
  return numbers.length === 1 ? { reference: toNamed(numbers, clips), end: part.end } : undefined;
};
