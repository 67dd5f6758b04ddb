import { clipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { isOpenPlace } from './among-part.ts';
import { findPlace } from './find-place.ts';
import { findNumber } from './number-list.ts';
import { endsHere } from './numbered.ts';
import { toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, Scope } from './reference.ts';

const pointing = toVocabulary('them these those');
const picking = toVocabulary('selected picked chosen chose marked highlighted ticked clicked');
/** "The clips I have just selected" has no more words. */
const mostWords = 10;
const chosen =
  /^(?:(?:all|what|whatever|everything|those|the) )+(?:(?:ones?|clips?|shots?|scenes?|two|three|four|five) )*(?:(?:that|which) )?(?:i|we|i've|i'd|we've) (?:(?:have|had|just|already|did|do|not|haven't|didn't|don't) )*(?:selected|picked|chosen|chose|marked|highlighted|ticked|clicked|select|pick|choose|mark)(?= |$)/u;

/** "Of them", "of these two", "of the three": index behind it, and of how many. */
function readOfThem({ tokens, selected = [] }: Scope, at: number): { end: number; count: number } | undefined {
  if (tokens[at]?.word !== 'of') return undefined;
  const word = tokens[at + 1]?.word ?? '';
  const count = findNumber(tokens, at + 2);
  if (pointing.has(word) || (word === 'the' && count !== undefined)) {
    const end = count?.end ?? at + 2;
    const isNamed = clipNouns.has(tokens[end]?.word ?? '');
    return { end: isNamed ? end + 1 : end, count: count?.value ?? selected.length };
  }
  return word === 'the' && picking.has(tokens[at + 2]?.word ?? '')
    ? { end: at + 4, count: selected.length }
    : undefined;
}

const toSome = (scope: Scope, clips: readonly (number | undefined)[]): Reference =>
  clips.every((clip) => clip !== undefined)
    ? toNamed(clips, scope.clips)
    : toProblem({ question: 'Which of the selected clips do you mean? Name it by its number.' });

/** "The first of them", "the last two of these", "the second one of the two": places among the selected clips. */
function parsePlace(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, selected = [] } = scope;
  const place = findPlace(tokens, tokens[at]?.word === 'the' ? at + 1 : at);
  if (place === undefined) return undefined;
  const count = findNumber(tokens, place.end);
  const isOne = count?.value === 1 || clipNouns.has(tokens[place.end]?.word ?? '');
  const of = readOfThem(scope, count?.end ?? (isOne ? place.end + 1 : place.end));
  if (of === undefined) return undefined;
  const { end } = of;
  if (of.count !== selected.length) return { reference: toSome(scope, [undefined]), end };
  const some = count === undefined || count.value === 1 ? undefined : count.value;
  if (some !== undefined) {
    const isThere = Math.abs(place.place) === 1 && some < selected.length && some > 0;
    const clips = place.place === 1 ? selected.slice(0, some) : selected.slice(-some);
    return { reference: toSome(scope, isThere ? clips : [undefined]), end };
  }
  const middle = selected.length % 2 === 1 ? selected[(selected.length - 1) / 2] : undefined;
  const clip = Number.isNaN(place.place) ? middle : selected.at(place.place < 0 ? place.place : place.place - 1);
  return { reference: toSome(scope, [place.place === 0 ? undefined : clip]), end };
}

/** "The former", "the latter": one of two. */
function parseOfTwo(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, selected = [] } = scope;
  const word = tokens[at]?.word === 'the' ? (tokens[at + 1]?.word ?? '') : '';
  if (word !== 'former' && word !== 'latter') return undefined;
  const end = ['one', 'clip', 'shot', 'scene'].includes(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2;
  const clip = selected.length === 2 ? selected[word === 'former' ? 0 : 1] : undefined;
  return { reference: toSome(scope, [clip]), end };
}

/** "All three", "all three clips": the selected ones, where they are as many. */
function parseAllOf({ tokens, clips, selected = [] }: Scope, at: number): ReferenceMatch | undefined {
  const count = tokens[at]?.word === 'all' ? findNumber(tokens, at + 1) : undefined;
  if (count === undefined || count.value === clips.length || tokens[at + 1]!.kind !== 'word') return undefined;
  const end = clipNouns.has(tokens[count.end]?.word ?? '') ? count.end + 1 : count.end;
  const some = count.value === selected.length ? selected : [undefined];
  return endsHere({ tokens, clips }, end) ? { reference: toSome({ tokens, clips }, some), end } : undefined;
}

/** "The two I picked", "what I've selected", "the ones I haven't selected". */
function parseChosen({ tokens, clips, selected = [] }: Scope, at: number): ReferenceMatch | undefined {
  const said = tokens
    .slice(at, at + mostWords)
    .map(({ kind, word }) => (kind === 'punctuation' ? '.' : word))
    .join(' ');
  const found = chosen.exec(said);
  if (found === null) return undefined;
  const others = clips.map(({ number }) => number).filter((clip) => !selected.includes(clip));
  const isOther = /\b(?:not|haven't|didn't|don't)\b/u.test(found[0]);
  const end = at + found[0].split(' ').length;
  return {
    reference: toSome({ tokens, clips }, isOther ? (others.length === 0 ? [undefined] : others) : selected),
    end,
  };
}

/**
 * Clips that are named by their place among the selected ones, or as selected: "only the first of them", "the ones I haven't
 * picked". Undefined where none are selected, or others were named before, which "them" may point at.
 */
export function parsePicked(
  scope: Scope,
  at: number,
  named: readonly (readonly number[])[],
): ReferenceMatch | undefined {
  const { selected = [] } = scope;
  if (selected.length === 0) return undefined;
  const picked = parseChosen(scope, at);
  if (picked !== undefined || selected.length < 2) return picked;
  if (named.flat().some((clip) => !selected.includes(clip))) return undefined;
  const match = parsePlace(scope, at) ?? parseOfTwo(scope, at);
  return match === undefined ? parseAllOf(scope, at) : { ...match, reference: { ...match.reference, isPicked: true } };
}

/**
 * A place that says not of what, where several clips are selected: behind "the first of these" the second is one of them; otherwise
 * "the first one" may be that of the video as well.
 */
export function countPicked(scope: Scope, { reference, end }: ReferenceMatch, isPicked: boolean): Reference {
  const { selected = [] } = scope;
  const { places } = reference;
  if (selected.length < 2 || places === undefined || !isOpenPlace(scope, end)) return reference;
  const own = toSome(
    scope,
    places.map((place) => (place === 0 ? undefined : selected.at(place < 0 ? place : place - 1))),
  );
  if (isPicked) return { ...own, weak: reference.weak };
  const isOther = own.problem === undefined && own.clips.join() !== reference.clips.join();
  return isOther
    ? toProblem({ question: 'Of the selected clips, or of all of them? Name the clip by its number.' }, reference.weak)
    : reference;
}
