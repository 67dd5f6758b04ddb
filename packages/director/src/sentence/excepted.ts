import { findRange } from '../references/number-list.ts';
import { endsHere } from '../references/numbered.ts';
import { parseReference } from '../references/parse-reference.ts';
import { toNamed, toProblem } from '../references/problems.ts';
import type { Reference, ReferenceMatch, Scope } from '../references/reference.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import type { Item } from './sentence.ts';

const prepositions = new Set(['in', 'on', 'for', 'to', 'with', 'at', 'from']);

const ors = new Set(['or', 'nor']);

/** Clips that may be left out, after a preposition or none: never all of them. */
export function parseNamed(scope: Scope, at: number): ReferenceMatch | undefined {
  const start = prepositions.has(scope.tokens[at]?.word ?? '') ? at + 1 : at;
  const numbers = parseOrNumbers(scope, start);
  if (numbers !== undefined) return numbers;
  const match = parseReference(scope, start);
  const isClips = match !== undefined && ['named', 'selection'].includes(match.reference.kind);
  return isClips && match.reference.all !== true ? joinOr(scope, match) : undefined;
}

/** "(Don't touch) 1, 2 or 3": all of them. */
function parseOrNumbers(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const numbers: number[] = [];
  let hasOr = false;
  let end = at;
  for (let next = clipNouns.has(tokens[at]?.word ?? '') ? at + 1 : at; ; ) {
    const range = findRange(tokens, next);
    if (range === undefined) return undefined;
    numbers.push(...range.numbers);
    end = range.end;
    const comma = tokens[end]?.word === ',' ? end + 1 : end;
    const isOr = ors.has(tokens[comma]?.word ?? '');
    hasOr ||= isOr;
    next = isOr ? comma + 1 : comma;
    if (next === end || findRange(tokens, next) === undefined) break;
  }
  return hasOr && endsHere(scope, end) ? { reference: toNamed(numbers, clips), end } : undefined;
}

/** "(Don't touch) the hook or the cta": both. */
function joinOr(scope: Scope, match: ReferenceMatch): ReferenceMatch {
  const { reference, end } = match;
  const or = scope.tokens[end]?.word === ',' ? end + 1 : end;
  const more = ors.has(scope.tokens[or]?.word ?? '') ? parseNamed(scope, or + 1) : undefined;
  if (more === undefined || [reference, more.reference].some(({ kind }) => kind !== 'named')) return match;
  const problem = reference.problem ?? more.reference.problem;
  const clips = [...reference.clips, ...more.reference.clips];
  return { reference: problem === undefined ? toNamed(clips, scope.clips) : toProblem(problem), end: more.end };
}

/** Whether a part of the message ends before a token. */
export const isEnd = ({ tokens }: Scope, at: number) => {
  const next = tokens[at];
  return next === undefined || next.kind === 'punctuation' || ['and', 'but', 'then', 'please'].includes(next.word);
};

/** Clips that nothing is to change in. */
export function toExcept(match: ReferenceMatch, from: number, to: number): Item {
  return { type: 'except', reference: { ...match.reference, weak: false }, from, to };
}

/** The clips that an exception takes out of others: behind those "the last one" counts among them. */
export function toExcepted(
  { clips, places, kind }: Reference,
  of: Reference,
  selected: readonly number[],
  isBefore: boolean,
): readonly number[] {
  if (kind === 'selection') return selected;
  if (places === undefined || isBefore || of.all === true || of.kind === 'rest') return clips;
  // "Every odd clip except the ninth" has no ninth of its own.
  const own = places.map((place) => of.clips.at(place < 0 ? place : place - 1));
  return own.every((clip) => clip !== undefined) ? own : clips;
}
