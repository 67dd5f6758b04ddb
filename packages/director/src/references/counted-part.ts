import type { Token } from '../tokens/tokenise.ts';
import { singularClipNouns } from '../words/clip-nouns.ts';
import { toOrdinal } from '../words/numbers.ts';
import type { NamedPart } from './find-part.ts';
import { findRange, skipListSeparator } from './number-list.ts';
import { toOccurrences } from './occurrences.ts';
import { toNamed, toProblem } from './problems.ts';
import type { Reference, Scope } from './reference.ts';

const ordinalOf = (word: string) => (word === 'last' || word === 'final' ? -1 : toOrdinal(word));
const findAt = <T>(list: readonly T[], place: number): T | undefined => list.at(place < 0 ? place : place - 1);

/** "The first", "the first and second" before the name of a part; no places where nothing is counted. */
export function readPlaces(
  { tokens }: Scope,
  at: number,
): { readonly places: readonly number[]; readonly end: number } {
  const places: number[] = [];
  let end = at;
  for (let next = at; ; next = skipListSeparator(tokens, end)) {
    if (places.length > 0 && next === end) break;
    const start = places.length > 0 && tokens[next]?.word === 'the' ? next + 1 : next;
    const place = ordinalOf(tokens[start]?.word ?? '');
    if (place === undefined) break;
    places.push(place);
    end = start + 1;
  }
  return { places, end };
}

/** "Verses 1 and 2", "choruses 2 to 4": several numbers behind the name of a part; undefined where there is one or none. */
export function readNumbers(
  tokens: readonly Token[],
  at: number,
): { readonly numbers: readonly number[]; readonly end: number } | undefined {
  const numbers: number[] = [];
  let end = at;
  for (let next = at; numbers.length === 0 || next > end; next = skipListSeparator(tokens, end)) {
    const range = findRange(tokens, next);
    if (range === undefined) break;
    numbers.push(...range.numbers);
    end = range.end;
  }
  return numbers.length > 1 ? { numbers, end } : undefined;
}

/** Several occurrences of a part: "the first and second chorus". */
export function toSeveral({ clips }: Scope, part: NamedPart, places: readonly number[]): Reference {
  const occurrences = toOccurrences(part.numbers);
  const chosen = places.map((place) => findAt(occurrences, place));
  return chosen.every((numbers) => numbers !== undefined)
    ? { ...toNamed(chosen.flat(), clips), part: part.numbers }
    : toProblem({ question: `This video has ${occurrences.length} ${part.name} parts. Which clips do you mean?` });
}

/** One occurrence of a part: "second chorus", "verse 2"; `noun` is what stands behind its name. */
export function toOccurrence(
  { clips }: Scope,
  part: NamedPart,
  wanted: { readonly place: number; readonly isOrdinal: boolean; readonly noun: string; readonly weak: boolean },
): Reference {
  const { place, isOrdinal, noun, weak } = wanted;
  const occurrences = toOccurrences(part.numbers);
  const chosen = place === 0 ? undefined : findAt(occurrences, place);
  // "The last chorus clip" is one clip, although the last chorus may have several.
  const clip = isOrdinal && place !== 0 && singularClipNouns.has(noun) ? findAt(part.numbers, place) : undefined;
  if (clip !== undefined && chosen?.join() !== `${clip}`)
    return Math.abs(place) === 1
      ? toNamed([clip], clips)
      : toProblem({ question: `Which ${part.name} clip do you mean? Name it by its number.` });
  if (chosen !== undefined) return { ...toNamed(chosen, clips, weak), part: part.numbers };
  return toProblem({
    question: `There is no ${part.name} ${place}; this video has ${occurrences.length}. Which clip do you mean?`,
  });
}
