import { countAmong } from '../references/among-part.ts';
import { countPicked } from '../references/picked.ts';
import type { Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';

/**
 * Counts "the second one" among the occurrences of the part that was counted before, or among the selected clips: "first chorus
 * at sunrise, second one at night" and "sepia for the first verse, vintage for the second" speak of the second chorus and the second verse.
 */
export function nameAmongPart(scope: Scope, items: readonly Item[]): readonly Item[] {
  let part: readonly number[] | undefined;
  let isPicked = false;
  return items.map((item): Item => {
    if (item.type === 'filler') part = item.part ?? part;
    if (item.type !== 'reference' && item.type !== 'except') return item;
    const { reference, to } = item;
    part = reference.part ?? part;
    isPicked ||= reference.isPicked === true;
    const match = { reference, end: to };
    // "The opening" beside a chorus is none of the choruses.
    const isOne = ['one', 'ones'].includes(scope.tokens[to - 1]!.word);
    return {
      ...item,
      reference:
        part !== undefined && isOne
          ? countAmong(scope, match, part)
          : countPicked(scope, match, isPicked && part === undefined),
    };
  });
}
