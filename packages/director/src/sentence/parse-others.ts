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
    ['', 'all ', 'just ', 'already '].flatMap((how) =>
      ['fine', 'good', 'great', 'ok', 'okay', 'perfect', 'lovely', 'nice', 'beautiful', 'right'].map(
        (word) => `${verb} ${how}${word}`,
      ),
    ),
  ),
);
const within = toBook([
  'there',
  'in there',
  'in it',
  'about it',
  ...['shot', 'picture', 'frame', 'image', 'scene', 'clip'].flatMap((noun) => [`in the ${noun}`, `in this ${noun}`]),
]);
const pictures = toBook([
  'the rest of it',
  'the rest of the picture',
  'the rest of the frame',
  'the rest of the image',
]);

/** The others, or what else is seen in a clip: "everything else there", "the rest of it". Where they end. */
function findOthers(scope: Scope, at: number): number | undefined {
  const match = parseReference(scope, at);
  const end = match?.reference.kind === 'rest' ? match.end : findPhrase(pictures, scope.tokens, at)?.end;
  return end === undefined ? undefined : (findPhrase(within, scope.tokens, end)?.end ?? end);
}

/** "don't touch the rest", "leave everything else as it is": the others are protected anyway. */
function parseOthersAlone(scope: Scope, at: number): Item | undefined {
  const { tokens } = scope;
  const protection = findPhrase(protections, tokens, at);
  const words = protection ?? findPhrase(keepings, tokens, at);
  const isNot = tokens[at]?.word === 'not' && at > 0 && isEnd(scope, at - 1);
  const others = findOthers(scope, words?.end ?? (isNot ? at + 1 : at));
  if (others === undefined) return undefined;
  if (words === undefined) {
    const end = isNot ? others : findPhrase(contents, tokens, others)?.end;
    return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
  }
  const tail = findPhrase(untouched, tokens, others);
  // "Leave the others alone" is asked back: it may mean the looks they have, or no look at all.
  const isHow = tail !== undefined && tail.end > others + 1;
  const end = protection === undefined ? (isHow ? tail.end : undefined) : (tail?.end ?? others);
  return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
}

/** "everything else stays": the others are protected anyway. */
export function parseOthersStay(scope: Scope, at: number): Item | undefined {
  const alone = parseOthersAlone(scope, at);
  if (alone !== undefined) return alone;
  const others = findOthers(scope, at);
  const stay = others === undefined ? undefined : findPhrase(staying, scope.tokens, others);
  if (stay === undefined) return undefined;
  const tail = findPhrase(untouched, scope.tokens, stay.end);
  const isAlone = /^(?:stays?|remains?)$/.test(scope.tokens[stay.end - 1]!.word);
  const end = tail?.end ?? (isAlone ? stay.end : undefined);
  return end !== undefined && isEnd(scope, end) ? { type: 'filler', from: at, to: end } : undefined;
}
