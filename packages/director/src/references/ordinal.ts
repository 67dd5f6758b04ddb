import { clipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { parseCountedClips, standsAlone } from './counted-clips.ts';
import { findPlace } from './find-place.ts';
import { findNumber } from './number-list.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceParser } from './reference.ts';

function toClip(place: number, count: number): number {
  if (Number.isNaN(place)) return (count + 1) / 2;
  return place < 0 ? count + 1 + place : place;
}

/** Behind these a place needs no article: "every chorus except first", "warmer than second". */
const excepting = toVocabulary('except excepting excluding but minus without not than besides');

/** "second clip", "the last two clips", "first and last clip", "the first one"; "the last" when nothing is left over. */
export const parseOrdinal: ReferenceParser = (scope, at) => {
  const { tokens, clips } = scope;
  const hasArticle = ['the', 'my'].includes(tokens[at]?.word ?? '');
  const counted = parseCountedClips(scope, hasArticle ? at + 1 : at);
  if (counted !== undefined) return counted;
  const isVery = tokens[hasArticle ? at + 1 : at]?.word === 'very';
  const first = findPlace(tokens, (hasArticle ? at + 1 : at) + (isVery ? 1 : 0));
  if (first === undefined || tokens[at - 1]?.kind === 'number') return undefined;
  // "Wait a second, the fourth clip", "add a second clip": no clip of this video.
  const isWhile = ['a', 'half', 'split'].includes(tokens[at - 1]?.word ?? '') && tokens[at]!.word === 'second';
  if (isWhile) return undefined;
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
  const isExcepted = excepting.has(before?.word ?? '') && !clipNouns.has(tokens[at - 2]?.word ?? '');
  const isLabel = tokens[end]?.word === ':' && (before === undefined || before.kind === 'punctuation');
  if (
    !isNamed &&
    !((hasArticle || isLabel || isExcepted || isSure || places.length > 1) && (isSure || standsAlone(scope, end)))
  )
    return undefined;
  const numbers = places.map((place) => toClip(place, clips.length));
  const isAmong = !clipNouns.has(tokens[noun]?.word ?? '') && places.every(Number.isInteger);
  const reference = numbers.every(Number.isInteger)
    ? { ...toNamed(numbers, clips, !isNamed && !isSure && !isLabel), ...(isAmong ? { places } : {}) }
    : toProblem({ question: `No clip is exactly in the middle of ${clips.length}. Which one do you mean?` }, !isNamed);
  return { reference, end: isNamed ? noun + 1 : end };
};
