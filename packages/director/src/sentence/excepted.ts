import { parseReference } from '../references/parse-reference.ts';
import type { ReferenceMatch, Scope } from '../references/reference.ts';
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
