import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { parseAfterMarker, setMarkers } from './described.ts';
import { findNumber } from './number-list.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

const wholeVideo = new Set(
  'video film movie thing song ad edit project reel spot piece cut track commercial promo montage timeline sequence story'.split(
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

/** "odd clips", "even-numbered scenes", "the even ones". */
function parseParity(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const word = tokens[at]?.word;
  if (word !== 'odd' && word !== 'even') return undefined;
  const noun = ['numbered', 'number'].includes(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  const isEach = ['every', 'each'].includes(tokens[at - 1]?.word ?? '');
  const isSingle = isEach && (clipNouns.has(tokens[noun]?.word ?? '') || tokens[noun]?.word === 'one');
  if (
    !isSingle &&
    !pluralClipNouns.has(tokens[noun]?.word ?? '') &&
    tokens[noun]?.word !== 'ones' &&
    tokens[noun]?.word !== 'numbers'
  ) {
    return undefined;
  }
  const numbers = clips.map(({ number }) => number).filter((number) => number % 2 === (word === 'odd' ? 1 : 0));
  if (numbers.length === 0)
    return { reference: toProblem({ question: `There is no such clip. ${describeClips(clips)}` }), end: noun + 1 };
  return { reference: toNamed(numbers, clips), end: noun + 1 };
}

function parseRest({ tokens }: Scope, at: number): ReferenceMatch | undefined {
  const word = tokens[at]?.word;
  const rest: Reference = { kind: 'rest', clips: [], weak: false };
  if (word === 'rest' || word === 'others') {
    const of = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
    const noun = of > at + 1 && ['the', 'my'].includes(tokens[of]?.word ?? '') ? of + 1 : of;
    const isLong =
      of > at + 1 &&
      (clipNouns.has(tokens[noun]?.word ?? '') ||
        wholeVideo.has(tokens[noun]?.word ?? '') ||
        tokens[of]?.word === 'them');
    if (of > at + 1 && !isLong) return undefined;
    return { reference: rest, end: isLong ? noun + 1 : at + 1 };
  }
  if (word !== 'other' && word !== 'remaining') return undefined;
  const count = findNumber(tokens, at + 1)?.end ?? at + 1;
  return pluralClipNouns.has(tokens[count]?.word ?? '') || tokens[count]?.word === 'ones'
    ? { reference: rest, end: count + 1 }
    : undefined;
}

/** "clip 1 warmer, others cooler". */
function isOthersAlone({ tokens }: Scope, at: number): boolean {
  const previous = tokens[at - 1];
  const isStart = previous !== undefined && (previous.kind === 'punctuation' || ['and', 'but'].includes(previous.word));
  return isStart && ['rest', 'others'].includes(tokens[at]?.word ?? '') && findTemplateStart(tokens, at + 1);
}

/** "all clips with the singer": only those whose prompts say so. */
function parseRestricted(scope: Scope, at: number): ReferenceMatch | undefined {
  if (!setMarkers.has(scope.tokens[at]?.word ?? '')) return undefined;
  return parseAfterMarker(scope, at + 1, true);
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
  if (end === at + 2 && tokens[at + 1]?.word === 'of' && ['them', 'it'].includes(next))
    return { reference: toAll(scope), end: end + 1 };
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
  if (quantifiers.has(word) && word !== 'any') return parseQuantified(scope, at);
  if (word === 'both') {
    const end = tokens[at + 1]?.word === 'of' || tokens[at + 1]?.word === 'the' ? at + 2 : at + 1;
    if (!clipNouns.has(tokens[end]?.word ?? '')) return undefined;
    if (clips.length === 2) return { reference: toAll(scope), end: end + 1 };
    return { reference: toProblem({ question: `Which two clips? ${describeClips(clips)}` }), end: end + 1 };
  }
  const start = ['the', 'my', 'our', 'this', 'that'].includes(word) ? at + 1 : at;
  const next = tokens[start]?.word ?? '';
  if ((next === 'whole' || next === 'entire' || next === 'full') && wholeVideo.has(tokens[start + 1]?.word ?? '')) {
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
