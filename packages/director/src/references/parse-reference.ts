import { findTemplateStart } from '../templates/template-start.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { countAmong } from './among-part.ts';
import { parseBareNumbers } from './bare-numbers.ts';
import { parseBeside } from './beside.ts';
import { parseComplement } from './complement.ts';
import { parseDescribed } from './described.ts';
import { parseDescribedPart } from './described-part.ts';
import { parseDescribedSet } from './described-set.ts';
import { parseEveryNth } from './every-nth.ts';
import { parseNamedPart } from './named-parts.ts';
import { skipListSeparator } from './number-list.ts';
import { parseNumbered } from './numbered.ts';
import { parseOrdinal } from './ordinal.ts';
import { parsePointed } from './pointed.ts';
import { toNamed } from './problems.ts';
import { parseQuantity } from './quantified.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';
import { parseShownSet } from './shown-set.ts';
import { parseSpan } from './spans.ts';
import { parseBetween, parseStretch } from './stretch.ts';
import { parseThing } from './thing.ts';

/** In the order they are tried; the surer ways of naming come first. */
const parsers: readonly ReferenceParser[] = [
  parseComplement,
  parseShownSet,
  parseEveryNth,
  parseBetween,
  parseStretch,
  parseSpan,
  parseNumbered,
  parseNamedPart,
  parseDescribedPart,
  parseOrdinal,
  parseDescribedSet,
  parseQuantity,
  parseDescribed,
  parsePointed,
  parseBareNumbers,
  parseThing,
];

/** One way of naming clips that starts at a token, joined with no other. */
export function parseOne(scope: Scope, at: number): ReferenceMatch | undefined {
  if (at >= scope.tokens.length) return undefined;
  for (const parse of parsers) {
    const match = parse(scope, at);
    if (match !== undefined) return match;
  }
  return undefined;
}

function join(scope: Scope, a: Reference, b: Reference): Reference {
  if (a.problem !== undefined || b.problem !== undefined) return a.problem === undefined ? b : a;
  // "From the first clip to the last, all four of them": the same clips, said twice.
  const isSame = a.clips.length > 1 && a.clips.join() === b.clips.join();
  if ((a.all === true && b.all === true) || isSame) return a.all === true ? a : { ...b, weak: a.weak && b.weak };
  const named = toNamed([...a.clips, ...b.clips], scope.clips, a.weak && b.weak);
  const thing = a.thing ?? b.thing;
  return thing === undefined ? named : { ...named, thing };
}

/** Selected clips by their numbers, so that they can be joined with others; undefined when nothing is selected. */
function toNumbers({ selected = [], clips }: Scope, match: ReferenceMatch): ReferenceMatch | undefined {
  if (match.reference.kind === 'named') return match;
  if (selected.length === 0 || match.reference.kind === 'rest') return undefined;
  if (match.reference.kind !== 'selection') {
    const number = match.reference.kind === 'next' ? selected.at(-1)! + 1 : selected[0]! - 1;
    return { reference: toNamed([number], clips), end: match.end };
  }
  return { reference: toNamed(selected, clips), end: match.end };
}

/** Clips beside those before, unless a look stands in front and another follows ("zoom out on 6, the one before it rain"). */
function findBeside(scope: Scope, at: number, next: number, numbers: readonly number[]): ReferenceMatch | undefined {
  const beside = parseBeside(scope, next, numbers);
  const after = beside === undefined ? undefined : scope.tokens[beside.end];
  const isOver = after === undefined || after.kind === 'punctuation' || after.word === 'and';
  return isOver || !scope.tokens.slice(0, at).some((_, index) => findTemplateStart(scope.tokens, index))
    ? beside
    : undefined;
}

const remaining = new Set(['stay', 'stays', 'remain', 'remains']);

/** Whether clips are said to stay as they are: they do not belong to those before. */
function stays({ tokens }: Scope, at: number): boolean {
  const stay = findPhrase(staying, tokens, at);
  if (stay === undefined) return false;
  // "The verses can stay muted."
  const isSo = remaining.has(tokens[stay.end - 1]!.word) && findTemplateStart(tokens, stay.end);
  return isSo || findPhrase(untouched, tokens, stay.end) !== undefined;
}

const read = new WeakMap<Scope, Map<number, ReferenceMatch | undefined>>();

/**
 * The reference that starts at a token: one way of naming clips, or several joined by commas and "and". Many rules ask
 * at the same token, so that each is read once.
 */
export function parseReference(scope: Scope, at: number): ReferenceMatch | undefined {
  const token = scope.tokens[at];
  const isMark = token === undefined || token.kind === 'quote' || token.kind === 'punctuation';
  if (isMark && token?.word !== '#' && token?.word !== '-') return undefined;
  const known = read.get(scope) ?? new Map<number, ReferenceMatch | undefined>();
  read.set(scope, known);
  if (!known.has(at)) known.set(at, parseJoined(scope, at));
  return known.get(at);
}

/** "Snow for 5 and only for 5": the same clips, once more. */
function skipOnlyAgain(scope: Scope, at: number, { reference, end }: ReferenceMatch): number | undefined {
  const { tokens } = scope;
  const only = tokens[end]?.word === ',' ? end + 1 : end;
  if (tokens[only]?.word !== 'and' || !['only', 'just'].includes(tokens[only + 1]?.word ?? '')) return undefined;
  const start = ['in', 'for', 'on', 'to'].includes(tokens[only + 2]?.word ?? '') ? only + 3 : only + 2;
  const match = start > at ? parseOne(scope, start) : undefined;
  const isSame = match?.reference.kind === 'named' && match.reference.clips.join() === reference.clips.join();
  return isSame && reference.clips.length > 0 ? match.end : undefined;
}

function parseJoined(scope: Scope, at: number): ReferenceMatch | undefined {
  let match = parseOne(scope, at);
  for (let joined = match; joined !== undefined; ) {
    const own: ReferenceMatch | undefined = toNumbers(scope, joined);
    const again = skipOnlyAgain(scope, at, joined);
    if (again !== undefined) return { ...joined, end: again };
    const next = skipListSeparator(scope.tokens, joined.end);
    const start = ['in', 'for', 'on', 'to'].includes(scope.tokens[next]?.word ?? '') ? next + 1 : next;
    const found =
      own === undefined || next === joined.end
        ? undefined
        : (findBeside(scope, at, next, own.reference.clips) ?? parseOne(scope, start));
    const { part } = joined.reference;
    const counted =
      found === undefined || part === undefined ? found : { ...found, reference: countAmong(scope, found, part) };
    const more = counted === undefined ? undefined : toNumbers(scope, counted);
    if (
      more === undefined ||
      stays(scope, more.end) ||
      (more.reference.weak && (more.reference.all === true || start > next))
    )
      break;
    match = { reference: join(scope, own!.reference, more.reference), end: more.end };
    joined = match;
  }
  return match;
}
