import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns, singularClipNouns } from '../words/clip-nouns.ts';
import { framings, small } from './described.ts';
import { findNumber } from './number-list.ts';
import { toNamed } from './problems.ts';
import { findByKin } from './prompt-index.ts';
import type { ReferenceParser } from './reference.ts';
import { isName } from './things/thing-words.ts';

const quantifiers = new Set(['both', 'all', 'the', 'every', 'each']);
/** Behind these, or first, clips may stand without an article: "make lighthouse shots foggy". */
const startsBare = new Set([',', ';', '.', ':', '!', '\n', 'and', 'but', 'make', 'turn', 'give', 'for', 'in', 'on']);

/** What people call several parts of a video, beside the nouns of clips. */
const pluralParts = new Set(['bits', 'parts', 'moments', 'ones']);
const isNoun = (word: string) => clipNouns.has(word) || pluralParts.has(word);

/** "both crowd shots", "every bottle shot", "the band clips", "lighthouse shots": all whose prompts have the words. */
export const parseDescribedSet: ReferenceParser = ({ tokens, clips }, at) => {
  const quantifier = tokens[at]?.word ?? '';
  const isBare = !quantifiers.has(quantifier);
  if (isBare && !startsBare.has(tokens[at - 1]?.word ?? ',')) return undefined;
  const owner = isBare ? at : ['of', 'the', 'my', 'our'].includes(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const count = quantifier === 'the' || quantifier === 'all' ? findNumber(tokens, owner) : undefined;
  const start = count?.end ?? owner;
  let noun = start;
  while (noun - start < 3 && tokens[noun]?.kind === 'word' && !isNoun(tokens[noun]!.word)) noun += 1;
  const last = tokens[noun]?.word ?? '';
  const words = tokens.slice(start, noun).map(({ word }) => word);
  if (
    isBare &&
    !(pluralClipNouns.has(last) && words.every((word, index) => isName(word) && !findTemplateStart(tokens, at + index)))
  )
    return undefined;
  if (words.length === 0 || !isNoun(last) || words.some((word) => small.has(word) || framings.has(word)))
    return undefined;
  const isSet =
    isBare || ['both', 'all'].includes(quantifier) || (quantifier === 'the' && !singularClipNouns.has(last));
  if (!isSet && !(['every', 'each'].includes(quantifier) && singularClipNouns.has(last))) return undefined;
  const numbers = findByKin(clips, words);
  const said = quantifier === 'both' ? 2 : count?.value;
  const fits = said === undefined ? numbers.length > 1 : numbers.length === said;
  return fits && tokens[noun + 1]?.kind !== 'number'
    ? { reference: toNamed(numbers, clips), end: noun + 1 }
    : undefined;
};
