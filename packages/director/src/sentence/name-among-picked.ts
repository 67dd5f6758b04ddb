import { countPicked } from '../references/picked.ts';
import type { Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';

/**
 * Counts "the second one" among the selected clips, where no part of the video is counted before: "warmer for the first of these, the
 * second one cooler".
 */
export function nameAmongPicked(scope: Scope, items: readonly Item[]): readonly Item[] {
  let isPart = false;
  let isPicked = false;
  return items.map((item): Item => {
    if (item.type === 'filler') isPart ||= item.part !== undefined;
    if (item.type !== 'reference' && item.type !== 'except') return item;
    const { reference, to } = item;
    isPart ||= reference.part !== undefined;
    isPicked ||= reference.isPicked === true;
    return isPart ? item : { ...item, reference: countPicked(scope, { reference, end: to }, isPicked) };
  });
}
