import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber } from './number-list.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { Reference, ReferenceMatch, Scope } from './reference.ts';

/** What is said of the last ones: "the last two look dark", "the last three without clip 9". */
const following = toVocabulary(
  `should needs need to in at is are must look looks feel feels seem seems could can would get gets deserve want
  except without but minus excluding bar not apart besides only both all with i we i'd we'd please alone untouched unchanged`,
);

/** Whether "the last" is not followed by what is last ("the last change"). */
export function standsAlone({ tokens }: Scope, at: number): boolean {
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

/** "The two in the middle", "two clips in the middle": index behind it. */
function skipInMiddle({ tokens }: Scope, at: number): number | undefined {
  const start = pluralClipNouns.has(tokens[at]?.word ?? '') || tokens[at]?.word === 'ones' ? at + 1 : at;
  const said = tokens
    .slice(start, start + 3)
    .map(({ word }) => word)
    .join(' ');
  // "In the middle of the garden" is a place in a picture.
  const isIn = /^(?:in|from) the (?:middle|center|centre)$/u.test(said) && tokens[start + 3]?.word !== 'of';
  return isIn ? start + 3 : undefined;
}

/** The clips in the middle of all, where as many stand before them as behind. */
function toMiddle({ clips }: Scope, count: number): Reference {
  const from = (clips.length - count) / 2 + 1;
  return Number.isInteger(from) && from >= 1 && count >= 1
    ? toNamed(
        Array.from({ length: count }, (_, index) => from + index),
        clips,
      )
    : toProblem({ question: `${describeClips(clips)} Which ones do you mean?` });
}

/** "the two last clips", "the middle two", "the two in the middle". */
export function parseCountedClips(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  const isMiddle = tokens[at]?.word === 'middle';
  const count = findNumber(tokens, isMiddle ? at + 1 : at);
  if (count === undefined || !Number.isInteger(count.value)) return undefined;
  const atEnd = parseAtEnd(scope, count);
  if (!isMiddle && atEnd !== undefined) return atEnd;
  const place = tokens[count.end]?.word ?? '';
  const inMiddle = isMiddle ? undefined : skipInMiddle(scope, count.end);
  const isCountedIn = inMiddle !== undefined && (clipNouns.has(tokens[count.end]!.word) || count.value === 2);
  if (isCountedIn) return { reference: toMiddle(scope, count.value), end: inMiddle };
  if (!isMiddle && !['last', 'first', 'middle'].includes(place)) return undefined;
  const after = isMiddle ? count.end : count.end + 1;
  const isNamed = clipNouns.has(tokens[after]?.word ?? '') || tokens[after]?.word === 'ones';
  if (!isNamed && !standsAlone(scope, after)) return undefined;
  const end = isNamed ? after + 1 : after;
  if (isMiddle || place === 'middle') return { reference: toMiddle(scope, count.value), end };
  const rest = clips.length - count.value;
  const from = place === 'first' ? 1 : rest + 1;
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
