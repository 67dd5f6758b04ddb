import { triggers } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { findPhrase } from '../words/phrases.ts';
import { parseAfterMarker, setMarkers } from './described.ts';
import { findPart } from './find-part.ts';
import { findNumber } from './number-list.ts';
import { parseNumberedSo, parseParity } from './parity.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';
import { isOthersAlone, parseRest } from './rest.ts';
import { wholeVideo } from './whole-video.ts';

/** "All day", "all set": no clips. */
const spans = new Set(
  'day night morning evening afternoon week weekend month year summer winter time long right ready set good alone at'.split(
    ' ',
  ),
);
const quantifiers = new Set(['all', 'every', 'each', 'any']);

function toAll({ clips }: Scope, weak = false): Reference {
  return {
    ...toNamed(
      clips.map(({ number }) => number),
      clips,
      weak,
    ),
    all: true,
  };
}

/** "all clips with the singer": only those whose prompts say so. */
function parseRestricted(scope: Scope, at: number): ReferenceMatch | undefined {
  const numbered = parseNumberedSo(scope, at);
  if (numbered !== undefined) return numbered;
  const marker = scope.tokens[at]?.word ?? '';
  if (marker === 'without') return parseLacking(scope, at + 1);
  return setMarkers.has(marker) ? parseAfterMarker(scope, at + 1, true) : undefined;
}

/** "(Every clip) without the singer": all that do not show it. */
function parseLacking(scope: Scope, at: number): ReferenceMatch | undefined {
  const isThing = ['the', 'a', 'an', 'any', 'our'].includes(scope.tokens[at]?.word ?? '');
  const shown = isThing && findPart(scope, at + 1) === undefined ? parseAfterMarker(scope, at, true) : undefined;
  if (shown === undefined || shown.reference.problem !== undefined) return undefined;
  const others = scope.clips.map(({ number }) => number).filter((clip) => !shown.reference.clips.includes(clip));
  return others.length === 0 ? undefined : { reference: toNamed(others, scope.clips), end: shown.end };
}

/** "the two shots with the van", "the ones with the van": all that have it, and as many as are said. */
function parseCountedSet(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  const count = findNumber(tokens, at);
  const noun = tokens[count?.end ?? at]?.word ?? '';
  if (!(pluralClipNouns.has(noun) || noun === 'ones')) return undefined;
  const set = parseRestricted(scope, (count?.end ?? at) + 1);
  const size = set?.reference.clips.length ?? 0;
  return size > 1 && (count === undefined || count.value === size) ? set : undefined;
}

/** After "all" or "every": the noun, a count, "of them"; undefined when it quantifies something else ("all the dogs"). */
function parseQuantified(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const quantifier = tokens[at]!.word;
  let end = at + 1;
  while (['of', 'the', 'my', 'our', 'these', 'those', 'single'].includes(tokens[end]?.word ?? '') && end < at + 4)
    end += 1;
  const next = tokens[end]?.word ?? '';
  if ((next === 'other' || next === 'second' || next === 'third') && quantifier === 'every') {
    return {
      reference: toProblem({ question: 'Which clips do you mean: the odd ones, the even ones, or all the others?' }),
      end: clipNouns.has(tokens[end + 1]?.word ?? '') ? end + 2 : end + 1,
    };
  }
  const nested = parseParity(scope, end) ?? parseRest(scope, end);
  if (nested !== undefined) return nested;
  const count = findNumber(tokens, end);
  if (count !== undefined && (clipNouns.has(tokens[count.end]?.word ?? '') || count.value === clips.length)) {
    const last = clipNouns.has(tokens[count.end]?.word ?? '') ? count.end + 1 : count.end;
    if (count.value === clips.length) return { reference: toAll(scope), end: last };
    return { reference: toProblem({ question: `${describeClips(clips)} Which ones do you mean?` }), end: last };
  }
  if (clipNouns.has(next)) return parseRestricted(scope, end + 1) ?? { reference: toAll(scope), end: end + 1 };
  if (quantifier !== 'all')
    return next === 'one' && quantifier !== 'any' ? { reference: toAll(scope), end: end + 1 } : undefined;
  const isOfThem = end === at + 2 && tokens[at + 1]?.word === 'of' && ['them', 'it'].includes(next);
  // Selected clips are what "them" points at.
  const isExcepting = ['except', 'but', 'apart', 'besides'].includes(tokens[end + 1]?.word ?? '');
  if (isOfThem && next === 'them' && !isExcepting && (scope.selected?.length ?? 0) > 0)
    return { reference: { kind: 'selection', clips: [], weak: false }, end: end + 1 };
  if (isOfThem) return { reference: toAll(scope), end: end + 1 };
  // "It rained all day": how long.
  if (spans.has(next)) return undefined;
  // "These should all be sharper" speaks of these.
  const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.word);
  if ((scope.selected?.length ?? 0) > 0 && before.some((word) => ['these', 'those', 'they', 'them'].includes(word)))
    return undefined;
  return end === at + 1 ? { reference: toAll(scope, true), end } : undefined;
}

/** "all clips", "everything", "the whole video", "the odd ones", "the rest", "both clips"; "the video" is a question. */
export const parseQuantity: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const word = tokens[at]?.word ?? '';
  if (word === 'everything' && tokens[at + 1]?.word === 'else')
    return { reference: { kind: 'rest', clips: [], weak: false }, end: at + 2 };
  if (word === 'across' && tokens[at + 1]?.word === 'the' && tokens[at + 2]?.word === 'board')
    return { reference: toAll(scope), end: at + 3 };
  if (word === 'bookends' || (word === 'the' && tokens[at + 1]?.word === 'bookends'))
    return {
      reference: toNamed(clips.length > 1 ? [1, clips.length] : [1], clips),
      end: word === 'the' ? at + 2 : at + 1,
    };
  if (word === 'everywhere') return { reference: toAll(scope), end: at + 1 };
  if (word === 'everything') return { reference: toAll(scope), end: at + 1 };
  // "They all prefer clip 2": people.
  const isPeople = word === 'all' && ['they', 'we', 'you', 'us'].includes(tokens[at - 1]?.word ?? '');
  if (quantifiers.has(word) && word !== 'any') return isPeople ? undefined : parseQuantified(scope, at);
  if (word === 'both') {
    const end = tokens[at + 1]?.word === 'of' || tokens[at + 1]?.word === 'the' ? at + 2 : at + 1;
    if (!clipNouns.has(tokens[end]?.word ?? '')) return undefined;
    const restricted = parseRestricted(scope, end + 1);
    if (restricted !== undefined && restricted.reference.clips.length === 2) return restricted;
    if (clips.length === 2) return { reference: toAll(scope), end: end + 1 };
    return { reference: toProblem({ question: `Which two clips? ${describeClips(clips)}` }), end: end + 1 };
  }
  const counted = word === 'the' || word === 'those' ? parseCountedSet(scope, at + 1) : undefined;
  if (counted !== undefined) return counted;
  const start = ['the', 'my', 'our', 'this', 'that'].includes(word) ? at + 1 : at;
  const next = tokens[start]?.word ?? '';
  const isWhole = next === 'whole' || next === 'entire' || next === 'full';
  // "Full film noir" is a look.
  if (
    isWhole &&
    wholeVideo.has(tokens[start + 1]?.word ?? '') &&
    findPhrase(triggers, tokens, start + 1) === undefined
  ) {
    return { reference: toAll(scope), end: start + 2 };
  }
  if (start > at && ['video', 'film', 'movie'].includes(next)) {
    const question = 'Do you mean the whole video, or one clip? Say "all clips", or name the clip.';
    return { reference: toProblem({ question }), end: start + 1 };
  }
  return (
    parseParity(scope, start) ??
    (start > at || next === 'remaining' || next === 'other' || isOthersAlone(scope, start)
      ? parseRest(scope, start)
      : undefined)
  );
};
