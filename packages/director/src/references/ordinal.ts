import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findPlace } from './find-place.ts';
import { findNumber } from './number-list.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

function toClip(place: number, count: number): number {
  if (Number.isNaN(place)) return (count + 1) / 2;
  return place < 0 ? count + 1 + place : place;
}

/** What is said of the last ones: "the last two look dark", "the last three without clip 9". */
const following = toVocabulary(
  `should needs need to in at is are must look looks feel feels seem seems could can would get gets deserve want
  except without but minus excluding bar not apart besides only both all with`,
);

/** Whether "the last" is not followed by what is last ("the last change"). */
function standsAlone({ tokens }: Scope, at: number): boolean {
  const next = tokens[at];
  const isVerb = following.has(next?.word ?? '');
  const isPair =
    tokens[at + 1]?.word === 'the' && ['first', 'last', 'final', 'middle'].includes(tokens[at + 2]?.word ?? '');
  const isJoined = next?.word === 'and' && (isPair || findTemplateStart(tokens, at + 1));
  return next === undefined || next.kind === 'punctuation' || isVerb || isJoined || findTemplateStart(tokens, at);
}

const ends: Readonly<Record<string, 'first' | 'last'>> = {
  end: 'last',
  finish: 'last',
  close: 'last',
  start: 'first',
  beginning: 'first',
  front: 'first',
  opening: 'first',
};

/** "the two clips at the end": behind the number. */
function parseAtEnd({ tokens, clips }: Scope, count: { value: number; end: number }): ReferenceMatch | undefined {
  const [noun, at, article, end] = tokens.slice(count.end, count.end + 4).map(({ word }) => word);
  const place = at === 'at' && article === 'the' && Object.hasOwn(ends, end ?? '') ? ends[end!] : undefined;
  if (!pluralClipNouns.has(noun ?? '') || place === undefined || count.value > clips.length) return undefined;
  const from = place === 'first' ? 1 : clips.length - count.value + 1;
  const numbers = Array.from({ length: count.value }, (_, index) => from + index);
  return { reference: toNamed(numbers, clips), end: count.end + 4 };
}

/** "the two last clips", "the middle two". */
function parseCounted(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const isMiddle = tokens[at]?.word === 'middle';
  const count = findNumber(tokens, isMiddle ? at + 1 : at);
  if (count === undefined || !Number.isInteger(count.value)) return undefined;
  const atEnd = parseAtEnd(scope, count);
  if (!isMiddle && atEnd !== undefined) return atEnd;
  const place = tokens[count.end]?.word ?? '';
  if (!isMiddle && place !== 'last' && place !== 'first') return undefined;
  const after = isMiddle ? count.end : count.end + 1;
  const isNamed = clipNouns.has(tokens[after]?.word ?? '') || tokens[after]?.word === 'ones';
  if (!isNamed && !standsAlone(scope, after)) return undefined;
  const end = isNamed ? after + 1 : after;
  const rest = clips.length - count.value;
  const from = isMiddle ? rest / 2 + 1 : place === 'first' ? 1 : rest + 1;
  if (!Number.isInteger(from) || from < 1 || count.value < 1)
    return { reference: toProblem({ question: `${describeClips(clips)} Which ones do you mean?` }), end };
  return {
    reference: toNamed(
      Array.from({ length: count.value }, (_, index) => from + index),
      clips,
    ),
    end,
  };
}

/** "second clip", "the last two clips", "first and last clip", "the first one"; "the last" when nothing is left over. */
export const parseOrdinal: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const hasArticle = ['the', 'my'].includes(tokens[at]?.word ?? '');
  const counted = parseCounted(scope, hasArticle ? at + 1 : at);
  if (counted !== undefined) return counted;
  const isVery = tokens[hasArticle ? at + 1 : at]?.word === 'very';
  const first = findPlace(tokens, (hasArticle ? at + 1 : at) + (isVery ? 1 : 0));
  if (first === undefined || tokens[at - 1]?.kind === 'number') return undefined;
  const places = [first.place];
  let end = first.end;
  for (;;) {
    let next = tokens[end]?.word === ',' ? end + 1 : end;
    if (tokens[next]?.word === 'and') next += 1;
    if (next > end && ['in', 'on', 'for', 'of', 'to'].includes(tokens[next]?.word ?? '')) next += 1;
    if (next > end && tokens[next]?.word === 'the') next += 1;
    const more = next > end ? findPlace(tokens, next) : undefined;
    if (more === undefined) break;
    places.push(more.place);
    end = more.end;
  }
  const isEnd = Math.abs(first.place) === 1 && places.length === 1;
  const isPronoun = tokens[end]?.word === 'one' && !clipNouns.has(tokens[end + 1]?.word ?? '');
  const count = isEnd && !isPronoun ? findNumber(tokens, end) : undefined;
  const noun = count?.end ?? end;
  const isNamed =
    clipNouns.has(tokens[noun]?.word ?? '') ||
    (count === undefined && ['one', 'ones'].includes(tokens[end]?.word ?? ''));
  if (count !== undefined && count.value !== 1) {
    if (!isNamed && !standsAlone(scope, noun)) return undefined;
    if (!(count.value >= 1 && count.value <= clips.length)) {
      return { reference: toNamed([count.value], clips, !isNamed), end: isNamed ? noun + 1 : noun };
    }
    const from = first.place === 1 ? 1 : clips.length - count.value + 1;
    const numbers = Array.from({ length: count.value }, (_, index) => from + index);
    return { reference: toNamed(numbers, clips, !isNamed), end: isNamed ? noun + 1 : noun };
  }
  if (isNamed && findNumber(tokens, noun + 1) !== undefined && tokens[noun]?.word !== 'one') return undefined;
  const isSure = first.isSure === true && places.length === 1;
  const before = tokens[at - 1];
  const isLabel = tokens[end]?.word === ':' && (before === undefined || before.kind === 'punctuation');
  if (!isNamed && !((hasArticle || isLabel || isSure || places.length > 1) && (isSure || standsAlone(scope, end))))
    return undefined;
  const numbers = places.map((place) => toClip(place, clips.length));
  const isAmong = !clipNouns.has(tokens[noun]?.word ?? '') && places.every(Number.isInteger);
  const reference = numbers.every(Number.isInteger)
    ? { ...toNamed(numbers, clips, !isNamed && !isSure && !isLabel), ...(isAmong ? { places } : {}) }
    : toProblem({ question: `No clip is exactly in the middle of ${clips.length}. Which one do you mean?` }, !isNamed);
  return { reference, end: isNamed ? noun + 1 : end };
};
