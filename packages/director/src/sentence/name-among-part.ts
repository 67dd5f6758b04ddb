import { toOccurrences } from '../references/occurrences.ts';
import { toNamed, toProblem } from '../references/problems.ts';
import type { Scope } from '../references/reference.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import type { Item } from './sentence.ts';

/**
 * Counts "the second one" among the occurrences of the part that was counted before: "first chorus at sunrise, second one
 * at night" speaks of the second chorus.
 */
export function nameAmongPart({ tokens, clips }: Scope, items: readonly Item[]): readonly Item[] {
  let part: readonly number[] | undefined;
  return items.map((item): Item => {
    if (item.type === 'filler') part = item.part ?? part;
    if (item.type !== 'reference') return item;
    const { reference } = item;
    part = reference.part ?? part;
    const isOne = ['one', 'ones'].includes(tokens[item.to - 1]!.word) && !clipNouns.has(tokens[item.to]?.word ?? '');
    if (reference.part !== undefined || reference.places === undefined || part === undefined || !isOne) return item;
    const occurrences = toOccurrences(part);
    const named = reference.places.map((place) => occurrences.at(place < 0 ? place : place - 1));
    const isThere = named.every((clip) => clip !== undefined);
    return {
      ...item,
      reference: isThere
        ? toNamed(named.flat(), clips, reference.weak)
        : {
            ...toProblem({ question: 'Which of them do you mean? Name the clips by number.' }),
            places: reference.places,
          },
    };
  });
}
