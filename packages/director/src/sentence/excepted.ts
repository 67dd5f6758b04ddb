import { parseReference } from '../references/parse-reference.ts';
import type { Reference, ReferenceMatch, Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';

const prepositions = new Set(['in', 'on', 'for', 'to', 'with', 'at', 'from']);

/** Clips that may be left out, after a preposition or none: never all of them. */
export function parseNamed(scope: Scope, at: number): ReferenceMatch | undefined {
  const start = prepositions.has(scope.tokens[at]?.word ?? '') ? at + 1 : at;
  const match = parseReference(scope, start);
  const isClips = match !== undefined && ['named', 'selection'].includes(match.reference.kind);
  return isClips && match.reference.all !== true ? match : undefined;
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
