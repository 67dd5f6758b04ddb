import type { Scope } from '../references/reference.ts';
import { isCorrection } from './corrections.ts';
import type { Item } from './sentence.ts';

const looks = (item: Item) => item.type === 'template';
const beside: ReadonlySet<Item['type']> = new Set(['filler', 'separator', 'reference', 'strength']);
const isBeside = ({ type }: Item) => beside.has(type);

/**
 * "Snow in clip 4... I mean fog": the look that a message ends with, put in the place of the one before. Only where nothing
 * but clips and how much stands around it, and no other look.
 */
export function replaceLook(scope: Scope, items: readonly Item[]): readonly Item[] | undefined {
  const first = items.findIndex(looks);
  const last = items.findLastIndex(looks);
  if (first === -1 || last === first || items.filter(looks).length !== 2) return undefined;
  const [one, other] = [items[first]!, items[last]!];
  // "Heavy rain, I mean pouring" says the same once more.
  if (one.type !== 'template' || other.type !== 'template' || one.template === other.template) return undefined;
  const between = items.slice(first + 1, last);
  const place = between.findLastIndex(({ type }) => type === 'reference' || type === 'strength');
  const clips = between.filter(({ type }) => type === 'reference');
  if (clips.length !== 1 || place === -1) return undefined;
  if (!between.slice(0, place + 1).every(isBeside)) return undefined;
  if (!items.slice(last + 1).every(({ type }) => type === 'filler' || type === 'separator')) return undefined;
  if (!isCorrection(scope, between[place]!.to, other.from)) return undefined;
  const kept = between.slice(0, place + 1).filter(({ type }) => type !== 'strength');
  return [...items.slice(0, first), other, ...kept, ...items.slice(last + 1)];
}
