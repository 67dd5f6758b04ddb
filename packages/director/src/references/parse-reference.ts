import { parseDescribed } from './described.ts';
import { parseNamedPart } from './named-parts.ts';
import { skipListSeparator } from './number-list.ts';
import { parseBareNumbers, parseNumbered } from './numbered.ts';
import { parseOrdinal } from './ordinal.ts';
import { parsePointed } from './pointed.ts';
import { toNamed } from './problems.ts';
import { parseQuantity } from './quantified.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** In the order they are tried; the surer ways of naming come first. */
const parsers: readonly ReferenceParser[] = [
  parseNumbered,
  parseNamedPart,
  parseOrdinal,
  parseQuantity,
  parseDescribed,
  parsePointed,
  parseBareNumbers,
];

function parseOne(scope: Scope, at: number): ReferenceMatch | undefined {
  if (at >= scope.tokens.length) return undefined;
  for (const parse of parsers) {
    const match = parse(scope, at);
    if (match !== undefined) return match;
  }
  return undefined;
}

function join(scope: Scope, a: Reference, b: Reference): Reference {
  if (a.problem !== undefined || b.problem !== undefined) return a.problem === undefined ? b : a;
  return toNamed([...a.clips, ...b.clips], scope.clips, a.weak && b.weak);
}

/** The reference that starts at a token: one way of naming clips, or several joined by commas and "and". */
export function parseReference(scope: Scope, at: number): ReferenceMatch | undefined {
  let match = parseOne(scope, at);
  while (match !== undefined && match.reference.kind === 'named') {
    const next = skipListSeparator(scope.tokens, match.end);
    const more = next > match.end ? parseOne(scope, next) : undefined;
    if (more === undefined || more.reference.kind !== 'named' || (more.reference.weak && more.reference.all === true))
      break;
    match = { reference: join(scope, match.reference, more.reference), end: more.end };
  }
  return match;
}
