import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns, singularClipNouns } from '../words/clip-nouns.ts';
import { parseNamedPart } from './named-parts.ts';
import { findNumber } from './number-list.ts';
import { parseNumbered } from './numbered.ts';
import { parseOrdinal } from './ordinal.ts';
import { parsePointed } from './pointed.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';
import { findThing } from './thing.ts';

const wholes = new Set(['everything', 'all', 'every', 'each']);
const ends = new Set(['end', 'finish']);

const toSpan = ({ clips }: Scope, from: number, to: number): Reference =>
  from > to
    ? toProblem({ question: `No clip is there. ${describeClips(clips)} Which ones do you mean?` })
    : toNamed(
        Array.from({ length: to - from + 1 }, (_, index) => from + index),
        clips,
      );

/** The clips that a border is made of: neighbours, so that "after" and "before" them are clear. */
function parseBorder(scope: Scope, at: number): ReferenceMatch | undefined {
  for (const parse of [parseNumbered, parseNamedPart, parseOrdinal, parsePointed]) {
    const match = parse(scope, at);
    if (match === undefined) continue;
    const { reference } = match;
    if (reference.kind === 'selection' && (scope.selected?.length ?? 0) > 0)
      return { ...match, reference: toNamed(scope.selected!, scope.clips) };
    return reference.kind === 'named' ? match : undefined;
  }
  const number = findNumber(scope.tokens, at);
  return number === undefined ? undefined : { reference: toNamed([number.value], scope.clips), end: number.end };
}

/** "everything after clip 3", "all clips before the chorus", "everything from clip 4 on". */
function parseSide(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const isWhole = wholes.has(tokens[at]?.word ?? '');
  let side = isWhole ? at + 1 : at;
  if (tokens[side]?.word === 'the') side += 1;
  if (clipNouns.has(tokens[side]?.word ?? '') || tokens[side]?.word === 'that') side += 1;
  const isStart = ['starting', 'beginning'].includes(tokens[side]?.word ?? '');
  if (['comes', 'come', 'starting', 'beginning', 'up', 'right'].includes(tokens[side]?.word ?? '')) side += 1;
  const isUpTo = tokens[side - 1]?.word === 'up' && tokens[side]?.word === 'to';
  const word = isUpTo ? 'up to' : (tokens[side]?.word ?? '');
  const isSide =
    isUpTo || (isStart && ['with', 'at', 'from'].includes(word))
      ? true
      : isWhole
        ? ['after', 'before', 'from', 'at', 'with', 'until'].includes(word)
        : word === 'from';
  const isIncluded = tokens[side + 1]?.word === 'and' && tokens[side + 2]?.word === 'including';
  const start = isIncluded ? side + 3 : side + 1;
  const mayBeThing = ['after', 'before', 'until', 'up to', 'from'].includes(word);
  const border = isSide ? (parseBorder(scope, start) ?? (mayBeThing ? findThing(scope, start) : undefined)) : undefined;
  const isUnknown =
    isWhole && ['after', 'before'].includes(word) && ['the', 'that'].includes(tokens[start]?.word ?? '');
  if (border === undefined && isUnknown)
    return {
      reference: toProblem({ question: `${describeClips(clips)} Which ones do you mean?` }),
      end: findTemplateStart(tokens, start + 1) ? start + 1 : Math.min(start + 2, tokens.length),
    };
  if (border === undefined) return undefined;
  const { reference } = border;
  const next = tokens[border.end]?.word ?? '';
  const isOpen = ['on', 'onwards', 'onward', 'forward', 'forwards'].includes(next);
  const to = isOpen ? border.end + 1 : border.end;
  const isToEnd = tokens[to]?.word === 'to' && tokens[to + 1]?.word === 'the' && ends.has(tokens[to + 2]?.word ?? '');
  const end = isToEnd ? to + 3 : to;
  if (!isWhole && !isOpen && !isToEnd && !isUpTo && !isStart) return undefined;
  if (word === 'from' && !isOpen && !isToEnd && parseBorder(scope, start) === undefined) return undefined;
  if (reference.problem !== undefined) return { reference, end };
  const [first, last] = [reference.clips[0]!, reference.clips.at(-1)!];
  if (last - first + 1 !== reference.clips.length)
    return { reference: toProblem({ question: 'Which of them do you mean? Name the clip by its number.' }), end };
  if (word === 'after') return { reference: toSpan(scope, last + 1, clips.length), end };
  if (word === 'before' || (word === 'until' && !isIncluded)) return { reference: toSpan(scope, 1, first - 1), end };
  if (isUpTo || isIncluded) return { reference: toSpan(scope, 1, last), end };
  if (reference.ends !== undefined) return undefined;
  return { reference: toSpan(scope, first, clips.length), end };
}

/** "the first half", "the second half of the video". */
function parseHalf(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const start = tokens[at]?.word === 'the' ? at + 1 : at;
  const which = tokens[start]?.word ?? '';
  if (
    !['first', 'second', 'last', 'front', 'back', 'latter', 'opening', 'closing'].includes(which) ||
    tokens[start + 1]?.word !== 'half'
  )
    return undefined;
  const of = tokens[start + 2]?.word === 'of' && ['the', 'my', 'this'].includes(tokens[start + 3]?.word ?? '');
  const isVideo =
    of &&
    ['video', 'film', 'movie', 'ad', 'song', 'clips', 'spot', 'reel', 'cut', 'piece', 'track', 'commercial'].includes(
      tokens[start + 4]?.word ?? '',
    );
  if (of && !isVideo) return undefined;
  const end = isVideo ? start + 5 : start + 2;
  const middle = clips.length / 2;
  if (!Number.isInteger(middle) || middle === 0)
    return { reference: toProblem({ question: `${describeClips(clips)} Which ones do you mean?` }), end };
  return {
    reference: ['first', 'front', 'opening'].includes(which)
      ? toSpan(scope, 1, middle)
      : toSpan(scope, middle + 1, clips.length),
    end,
  };
}

/** "the clip after this one", "the shot before the bridge". */
function parseNeighbour(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const start = tokens[at]?.word === 'the' ? at + 1 : at;
  const counted = pluralClipNouns.has(tokens[start + 1]?.word ?? '') ? findNumber(tokens, start) : undefined;
  const noun = counted?.end ?? start;
  if (counted === undefined && !singularClipNouns.has(tokens[noun]?.word ?? '') && tokens[noun]?.word !== 'one')
    return undefined;
  const isRight = ['right', 'just', 'directly', 'immediately'].includes(tokens[noun + 1]?.word ?? '');
  const side = isRight ? noun + 2 : noun + 1;
  const word = tokens[side]?.word ?? '';
  if (noun === at || !['after', 'before', 'following', 'preceding'].includes(word)) return undefined;
  const border = parseBorder(scope, side + 1) ?? parseSelected(scope, side + 1) ?? findThing(scope, side + 1);
  if (border === undefined) return undefined;
  if (border.reference.problem !== undefined) return border;
  const { clips: numbers } = border.reference;
  const isOne = numbers.at(-1)! - numbers[0]! + 1 === numbers.length;
  const isAfter = word === 'after' || word === 'following';
  const count = counted?.value ?? 1;
  const from = isAfter ? numbers.at(-1)! + 1 : numbers[0]! - count;
  const to = isAfter ? numbers.at(-1)! + count : numbers[0]! - 1;
  return {
    reference: isOne && from > 0 && count > 0 ? toSpan(scope, from, clips.length < from ? 0 : to) : toSpan(scope, 1, 0),
    end: border.end,
  };
}

/** "this" as a border stands for the selection. */
function parseSelected({ tokens, selected = [], clips }: Scope, at: number): ReferenceMatch | undefined {
  const isPronoun = ['this', 'that', 'it', 'these'].includes(tokens[at]?.word ?? '');
  return isPronoun && selected.length > 0 ? { reference: toNamed(selected, clips), end: at + 1 } : undefined;
}

/** "everything after clip 3", "from clip 4 on", "the second half", "the clip before the bridge". */
export const parseSpan: ReferenceParser = (scope, at) =>
  parseSide(scope, at) ?? parseHalf(scope, at) ?? parseNeighbour(scope, at);
