import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { isEnd } from './excepted.ts';
import { keepings, protections, toBook } from './protecting.ts';
import type { Item } from './sentence.ts';

/** "the rest is fine": what is said of clips that nothing should change in. */
const contents = toBook(
  ['is', 'are', 'looks', 'look'].flatMap((verb) =>
    ['fine', 'good', 'great', 'ok', 'okay', 'perfect'].map((word) => `${verb} ${word}`),
  ),
);
/** "don't touch the rest", "leave everything else as it is": the others are protected anyway. */
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
export function parseOthersStay(scope: Scope, at: number): Item | undefined {
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
