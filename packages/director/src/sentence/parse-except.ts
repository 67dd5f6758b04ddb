import { parseReference } from '../references/parse-reference.ts';
import type { ReferenceMatch, Scope } from '../references/reference.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import type { Item } from './sentence.ts';

const toBook = (phrases: readonly string[]): PhraseBook<true> => createPhraseBook(phrases.map((text) => [text, true]));

/** Before clips these take them out of others. */
const exceptions = toBook([
  'except',
  'except for',
  'excepting',
  'excluding',
  'besides',
  'other than',
  'aside from',
  'apart from',
  'but not',
  'just not',
  'only not',
  'but',
  'not',
  'and not',
  'save for',
  'minus',
  'without',
  'leave out',
  'leaving out',
  'but skip',
  'skip',
  'skipping',
  'ignore',
  'bar',
  'barring',
  'exclude',
  'omit',
  'omitting',
  'with the exception of',
  'save',
  'leave off',
]);
/** Before clips these protect them, whatever stands around. */
const protections = toBook(
  ['', 'please ', 'but ', 'but please ', 'and ', 'just '].flatMap((before) =>
    [
      "don't touch",
      'dont touch',
      'do not touch',
      'without touching',
      "don't change",
      'dont change',
      'do not change',
      'without changing',
      'not touching',
      'not changing',
    ].map((text) => before + text),
  ),
);
/** These protect clips only together with how they should stay ("leave clip 3 as it is"). */
const keepings = toBook(
  ['', 'please ', 'but ', 'but please ', 'and ', 'just '].flatMap((before) =>
    ['leave', 'leaving', 'keep', 'keeping'].map((text) => before + text),
  ),
);
/** "the rest is fine": what is said of clips that nothing should change in. */
const contents = toBook(
  ['is', 'are', 'looks', 'look'].flatMap((verb) =>
    ['fine', 'good', 'great', 'ok', 'okay', 'perfect'].map((word) => `${verb} ${word}`),
  ),
);
const prepositions = new Set(['in', 'on', 'for', 'to', 'with', 'at', 'from']);

function toNamedMatch(scope: Scope, at: number): ReferenceMatch | undefined {
  const start = prepositions.has(scope.tokens[at]?.word ?? '') ? at + 1 : at;
  const match = parseReference(scope, start);
  const isClips = match !== undefined && ['named', 'selection'].includes(match.reference.kind);
  return isClips && match.reference.all !== true ? match : undefined;
}

const isEnd = ({ tokens }: Scope, at: number) => {
  const next = tokens[at];
  return next === undefined || next.kind === 'punctuation' || ['and', 'but', 'then', 'please'].includes(next.word);
};

function toItem(match: ReferenceMatch, from: number, to: number): Item {
  return { type: 'except', reference: { ...match.reference, weak: false }, from, to };
}

/** "don't touch the rest", "leave everything else as it is": likewise. */
function parseOthersAlone(scope: Scope, at: number): Item | undefined {
  const { tokens } = scope;
  const protection = findPhrase(protections, tokens, at);
  const words = protection ?? findPhrase(keepings, tokens, at);
  const isNot = tokens[at]?.word === 'not' && at > 0 && isEnd(scope, at - 1);
  const match = words !== undefined || isNot ? parseReference(scope, words?.end ?? at + 1) : parseReference(scope, at);
  if (match?.reference.kind !== 'rest') return undefined;
  if (words === undefined) {
    const end = isNot ? match.end : findPhrase(contents, tokens, match.end)?.end;
    return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
  }
  const tail = findPhrase(untouched, tokens, match.end);
  // "Leave the others alone" is asked back: it may mean the looks they have, or no look at all.
  const isHow = tail !== undefined && tail.end > match.end + 1;
  const end = protection === undefined ? (isHow ? tail.end : undefined) : (tail?.end ?? match.end);
  return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
}

/** "everything else stays": the others are protected anyway. */
function parseOthersStay(scope: Scope, at: number): Item | undefined {
  const match = parseReference(scope, at);
  const alone = parseOthersAlone(scope, at);
  if (alone !== undefined) return alone;
  const stay = match?.reference.kind === 'rest' ? findPhrase(staying, scope.tokens, match.end) : undefined;
  if (stay === undefined) return undefined;
  const tail = findPhrase(untouched, scope.tokens, stay.end);
  const isAlone = /^(?:stays?|remains?)$/.test(scope.tokens[stay.end - 1]!.word);
  const end = tail?.end ?? (isAlone ? stay.end : undefined);
  return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
}

/** "leave clip 3 alone", "don't touch clip 3", "clip 3 stays as it is": clips that the message protects. */
export function parseProtected(scope: Scope, at: number): Item | undefined {
  const { tokens } = scope;
  const others = parseOthersStay(scope, at);
  if (others !== undefined) return others;
  const start = tokens[at]?.word === ',' ? at + 1 : at;
  const protection = findPhrase(protections, tokens, start);
  const keeping = protection ?? findPhrase(keepings, tokens, start);
  if (keeping !== undefined) {
    const match = toNamedMatch(scope, keeping.end);
    if (match === undefined) return undefined;
    const tail = findPhrase(untouched, tokens, match.end);
    if (tail !== undefined && isEnd(scope, tail.end)) return toItem(match, at, tail.end);
    return protection !== undefined && isEnd(scope, match.end) ? toItem(match, at, match.end) : undefined;
  }
  const isStart = at === 0 || isEnd(scope, at - 1) || isEnd(scope, at);
  const match = isStart ? toNamedMatch(scope, isEnd(scope, at) ? at + 1 : at) : undefined;
  const stay = match === undefined ? undefined : findPhrase(staying, tokens, match.end);
  const tail = stay === undefined ? undefined : findPhrase(untouched, tokens, stay.end);
  return tail === undefined || !isEnd(scope, tail.end) ? undefined : toItem(match!, at, tail.end);
}

/** "clip 12 apart, …", "clip 4 excluded". */
function parseApart(scope: Scope, at: number): Item | undefined {
  const start = scope.tokens[at]?.word === ',' ? at + 1 : at;
  const match = isEnd(scope, at - 1) || start > at ? toNamedMatch(scope, start) : undefined;
  const isApart =
    match !== undefined && ['apart', 'aside', 'excluded', 'excepted'].includes(scope.tokens[match.end]?.word ?? '');
  return isApart && isEnd(scope, match.end + 1) ? toItem(match, at, match.end + 1) : undefined;
}

/** "except 4", "but not in the hook", "minus clip 3". */
export function parseExcept(scope: Scope, at: number): Item | undefined {
  const words = findPhrase(exceptions, scope.tokens, scope.tokens[at]?.word === ',' ? at + 1 : at);
  if (words === undefined) return parseApart(scope, at);
  const match = toNamedMatch(scope, words.end);
  if (match === undefined) return undefined;
  const tail = findPhrase(untouched, scope.tokens, match.end);
  return toItem(match, at, tail?.end ?? match.end);
}
