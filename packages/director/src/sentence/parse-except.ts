import type { Scope } from '../references/reference.ts';
import { findPhrase } from '../words/phrases.ts';
import { untouched } from '../words/untouched.ts';
import { isEnd, parseNamed, toExcept } from './excepted.ts';
import { toBook } from './protecting.ts';
import type { Item } from './sentence.ts';

/** Before clips these take them out of others. */
const exceptions = toBook([
  'except',
  'except for',
  'except of',
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
/** "clip 12 apart, …", "clip 4 excluded". */
function parseApart(scope: Scope, at: number): Item | undefined {
  const start = scope.tokens[at]?.word === ',' ? at + 1 : at;
  const match = isEnd(scope, at - 1) || start > at ? parseNamed(scope, start) : undefined;
  const isApart =
    match !== undefined && ['apart', 'aside', 'excluded', 'excepted'].includes(scope.tokens[match.end]?.word ?? '');
  return isApart && isEnd(scope, match.end + 1) ? toExcept(match, at, match.end + 1) : undefined;
}

/** "except 4", "but not in the hook", "minus clip 3". */
export function parseExcept(scope: Scope, at: number): Item | undefined {
  const { tokens } = scope;
  const words = findPhrase(exceptions, tokens, tokens[at]?.word === ',' ? at + 1 : at);
  if (words === undefined) return parseApart(scope, at);
  // "Except, uh, except number three": said twice.
  const again = tokens[words.end - 1]!.word === 'except' ? findPhrase(exceptions, tokens, words.end) : undefined;
  const match = parseNamed(scope, again?.end ?? words.end);
  if (match === undefined) return undefined;
  const tail = findPhrase(untouched, tokens, match.end);
  return toExcept(match, at, tail?.end ?? match.end);
}
