import { pluralClipNouns } from '../words/clip-nouns.ts';
import { toOrdinal } from '../words/numbers.ts';
import { parseNamedPart } from './named-parts.ts';
import { findNumber } from './number-list.ts';
import { parseNumbered } from './numbered.ts';
import { parseOrdinal } from './ordinal.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceMatch, ReferenceParser, Scope } from './reference.ts';
import { findThing } from './thing.ts';

/** Before clips these are about their place, where "to" says where they go. */
const moving = new Set(['move', 'put', 'bring', 'shift', 'push', 'send', 'place', 'drag', 'swap', 'slide', 'moving']);

/** Before the clip that a stretch ends with. */
const reaching = new Set(['to', 'through', 'until', 'till']);
/** A clip is named in fewer words. */
const mostTokens = 20;

interface Border {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

/** Where a stretch of clips starts or ends: one clip, or neighbours. */
function parseBorder(scope: Scope, at: number, mayBeThing = false): Border | undefined {
  const { tokens, clips } = scope;
  for (const parse of [parseNumbered, parseNamedPart, parseOrdinal]) {
    const match = parse(scope, at);
    if (match === undefined) continue;
    const { clips: numbers, problem, kind } = match.reference;
    if (kind !== 'named' || problem !== undefined) return undefined;
    const [from, to] = [numbers[0]!, numbers.at(-1)!];
    return to - from + 1 === numbers.length ? { from, to, end: match.end } : undefined;
  }
  const thing = mayBeThing ? findThing(scope, at)?.reference.clips[0] : undefined;
  if (thing !== undefined) return { from: thing, to: thing, end: findThing(scope, at)!.end };
  const start = tokens[at]?.word === 'the' ? at + 1 : at;
  const place = toOrdinal(tokens[start]?.word ?? '');
  const number = place === undefined ? findNumber(tokens, at) : { value: place, end: start + 1 };
  if (number === undefined || !clips.some((clip) => clip.number === number.value)) return undefined;
  return { from: number.value, to: number.value, end: number.end };
}

/** Index after "to", "up to and including", "through". */
function skipTo({ tokens }: Scope, at: number): number | undefined {
  const isUp = ['up', 'right', 'all'].includes(tokens[at]?.word ?? '');
  let end = isUp ? at + 1 : at;
  if (tokens[end]?.word === 'the' && tokens[end + 1]?.word === 'way') end += 2;
  if (tokens[end]?.word === 'through' && tokens[end + 1]?.word === 'to') end += 1;
  if (!reaching.has(tokens[end]?.word ?? '')) return undefined;
  end += 1;
  return tokens[end]?.word === 'and' && tokens[end + 1]?.word === 'including' ? end + 2 : end;
}

/** "from the second clip up to and including the fourth", "from clip 9 to the end", "verse 2 to the outro". */
export const parseStretch: ReferenceParser = (scope, start) => {
  const { tokens, clips } = scope;
  const isWhole = ['all', 'everything'].includes(tokens[start]?.word ?? '') && tokens[start + 1]?.word === 'from';
  const at = isWhole ? start + 1 : start;
  if (!tokens.slice(at, at + mostTokens).some(({ word }) => reaching.has(word))) return undefined;
  const hasFrom = tokens[at]?.word === 'from';
  if (!hasFrom && tokens.slice(Math.max(0, at - 3), at).some(({ word }) => moving.has(word))) return undefined;
  const first = parseBorder(scope, hasFrom ? at + 1 : at, hasFrom);
  const to = first === undefined ? undefined : skipTo(scope, first.end);
  if (first === undefined || to === undefined) return undefined;
  const very = tokens[to]?.word === 'the' && tokens[to + 1]?.word === 'very' ? to + 2 : to + 1;
  const isShort = hasFrom && tokens[to]?.word === 'end';
  const isEnd = isShort || (tokens[to]?.word === 'the' && ['end', 'finish'].includes(tokens[very]?.word ?? ''));
  const last = isEnd
    ? { from: clips.length, to: clips.length, end: isShort ? to + 1 : very + 1 }
    : parseBorder(scope, to, hasFrom);
  const isPlain = !hasFrom && !isEnd && tokens[first.end]?.word !== 'up';
  if (last === undefined || (isPlain && tokens[first.end - 1]?.kind === 'number')) return undefined;
  if (last.to < first.from)
    return {
      reference: toProblem({ question: 'Which clips do you mean? Name the first and the last of them.' }),
      end: last.end,
    };
  const numbers = Array.from({ length: last.to - first.from + 1 }, (_, index) => first.from + index);
  return { reference: toNamed(numbers, clips), end: last.end };
};

/** "everything between the hook and clip 5": the clips that lie there. */
function parseAllBetween(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const isWhole = ['all', 'everything'].includes(tokens[at]?.word ?? '');
  const noun = pluralClipNouns.has(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  if (!isWhole || tokens[noun]?.word !== 'between') return undefined;
  const first = parseBorder(scope, noun + 1, true);
  const joint = first === undefined ? '' : (tokens[first.end]?.word ?? '');
  const last = first !== undefined && joint === 'and' ? parseBorder(scope, first.end + 1, true) : undefined;
  if (first === undefined || last === undefined) return undefined;
  const [low, high] = first.from < last.from ? [first.to, last.from] : [last.to, first.from];
  const between = clips.map(({ number }) => number).filter((number) => number > low && number < high);
  const reference =
    between.length > 0
      ? toNamed(between, clips)
      : toProblem({ question: 'No clip lies there. Name the clips by their numbers.' });
  return { reference, end: last.end };
}

/** "the clip between 2 and 4": the one that lies there. */
export const parseBetween: ReferenceParser = (scope, at) => {
  const all = parseAllBetween(scope, at);
  if (all !== undefined) return all;
  const { tokens, clips } = scope;
  const noun = tokens[at]?.word === 'the' ? at + 1 : at;
  if (noun === at || !['clip', 'scene', 'shot', 'one'].includes(tokens[noun]?.word ?? '')) return undefined;
  if (tokens[noun + 1]?.word !== 'between') return undefined;
  const first = parseBorder(scope, noun + 2);
  const second =
    first !== undefined && tokens[first.end]?.word === 'and' ? parseBorder(scope, first.end + 1) : undefined;
  if (first === undefined || second === undefined) return undefined;
  const [low, high] = first.from < second.from ? [first.to, second.from] : [second.to, first.from];
  const reference =
    high - low === 2
      ? toNamed([low + 1], clips)
      : toProblem({ question: 'Which clip lies there? Name it by its number.' });
  return { reference, end: second.end };
};
