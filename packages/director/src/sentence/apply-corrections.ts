import type { Scope } from '../references/reference.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';
import type { Item } from './sentence.ts';

/** Between two of a kind these say that the second is meant. */
const corrections = createPhraseBook<true>(
  ['', 'oh ', 'oops ', 'whoops ', 'hmm ', 'hm ', 'ah ', 'uh ', 'um ', 'er ', 'sorry ', 'ok ']
    .flatMap((sound) =>
      [
        'no wait',
        'wait no',
        'no sorry',
        'sorry no',
        'no actually',
        'actually no',
        'i mean',
        'i meant',
        'or rather',
        'rather',
        'scratch that',
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
      ].map((text) => sound + text),
    )
    .map((text) => [text, true] as const),
);
const mostTokens = 8;

/** Words of a stretch of tokens without its punctuation. */
function isCorrection({ tokens }: Scope, from: number, to: number): boolean {
  if (to - from > mostTokens || to <= from) return false;
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'punctuation');
  const found = findPhrase(corrections, words, 0);
  const isSet = tokens.slice(from, to).some(({ kind }) => kind === 'punctuation');
  // "No, clip 3" corrects; "no fog" denies.
  if (words.at(-1)?.word === 'no' && tokens[to - 1]!.kind !== 'punctuation') return false;
  return isSet && found !== undefined && found.end === words.length;
}

const isNamed = (item: Item) =>
  item.type === 'reference' &&
  ['named', 'selection'].includes(item.reference.kind) &&
  item.reference.problem === undefined;

const saysMore = ({ type }: Item) => !['filler', 'separator'].includes(type);

/** "clip 2 darker, sorry, clip 4": the clips that a message ends with, put in the place of those named before. */
function replaceNamed(scope: Scope, items: readonly Item[]): readonly Item[] | undefined {
  const last = items.findLastIndex(saysMore);
  const first = items.findLastIndex((item, index) => index < last && isNamed(item));
  const ends = items[last];
  const starts = items[first];
  if (ends?.type !== 'reference' || starts?.type !== 'reference' || !isNamed(ends) || first === -1) return undefined;
  const between = items.slice(first + 1, last);
  const look = between.findLastIndex(({ type }) => type === 'template' || type === 'strength');
  if (look === -1 || between.some(({ type }) => ['reference', 'except', 'quote', 'version'].includes(type)))
    return undefined;
  if (!isCorrection(scope, between[look]!.to, ends.from)) return undefined;
  const reference = { ...ends.reference, weak: false };
  return [...items.slice(0, first), { ...starts, reference }, ...items.slice(first + 1, first + 2 + look)];
}

/**
 * Takes back what a message corrects at once: clips by other clips ("brighten clip 2, no wait, 3"), a look by another
 * ("the hook warmer, oops, I mean cooler"). Items of a correction that is anything else stay as they are.
 */
export function applyCorrections(scope: Scope, items: readonly Item[]): readonly Item[] {
  const replaced = replaceNamed(scope, items);
  if (replaced !== undefined) return replaced;
  for (const [at, item] of items.entries()) {
    if (!isNamed(item) && item.type !== 'template') continue;
    const next = items.findIndex(
      (other, index) =>
        index > at && (other.type === 'reference' || other.type === 'template' || other.type === 'except'),
    );
    const other = items[next];
    if (other === undefined || other.type !== item.type || (other.type === 'reference' && !isNamed(other))) continue;
    if (!isCorrection(scope, item.to, other.from)) continue;
    const kept: Item =
      other.type === 'reference' ? { ...other, reference: { ...other.reference, weak: false } } : other;
    return applyCorrections(scope, [...items.slice(0, at), kept, ...items.slice(next + 1)]);
  }
  return items;
}
