import { clipNouns } from '../words/clip-nouns.ts';
import { toOccurrences } from './occurrences.ts';
import { toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, Scope } from './reference.ts';

/** Whether a place that ends before a token says not of what: "the second clip" is one of all. */
export const isOpenPlace = ({ tokens }: Scope, end: number): boolean =>
  !clipNouns.has(tokens[end - 1]!.word) && !clipNouns.has(tokens[end]?.word ?? '');

/**
 * A place that says not of what, counted among the occurrences of a part of the video that was counted before: "the first verse
 * and the second", "first chorus neon, the second one sepia".
 */
export function countAmong(scope: Scope, { reference, end }: ReferenceMatch, part: readonly number[]): Reference {
  const { clips } = scope;
  if (reference.part !== undefined || reference.places === undefined || !isOpenPlace(scope, end)) return reference;
  const occurrences = toOccurrences(part);
  const named = reference.places.map((place) => occurrences.at(place < 0 ? place : place - 1));
  return named.every((numbers) => numbers !== undefined)
    ? toNamed(named.flat(), clips, reference.weak)
    : {
        ...toProblem({ question: 'Which of them do you mean? Name the clips by number.' }),
        places: reference.places,
      };
}
