import type { Scope } from '../references/reference.ts';
import { isCorrection } from './corrections.ts';
import { replaceLook } from './replace-looks.ts';
import type { Item } from './sentence.ts';
import { startOver } from './start-over.ts';

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
  const replaced = startOver(scope, items) ?? replaceNamed(scope, items) ?? replaceLook(scope, items);
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
