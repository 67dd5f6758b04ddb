import type { Scope } from '../references/reference.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { isEnd, parseNamed, toExcept } from './excepted.ts';
import { parseOthersStay } from './parse-others.ts';
import { keepings, protections } from './protecting.ts';
import type { Item } from './sentence.ts';

/** "leave clip 3 alone", "don't touch clip 3", "clip 3 stays as it is": clips that the message protects. */
export function parseProtected(scope: Scope, at: number): Item | undefined {
  const { tokens } = scope;
  const others = parseOthersStay(scope, at);
  if (others !== undefined) return others;
  const start = tokens[at]?.word === ',' ? at + 1 : at;
  const protection = findPhrase(protections, tokens, start);
  const keeping = protection ?? findPhrase(keepings, tokens, start);
  if (keeping !== undefined) {
    const match = parseNamed(scope, keeping.end);
    if (match === undefined) return undefined;
    const tail = findPhrase(untouched, tokens, match.end);
    if (tail !== undefined && isEnd(scope, tail.end)) return toExcept(match, at, tail.end);
    return protection !== undefined && isEnd(scope, match.end) ? toExcept(match, at, match.end) : undefined;
  }
  const isStart = at === 0 || isEnd(scope, at - 1) || isEnd(scope, at);
  const match = isStart ? parseNamed(scope, isEnd(scope, at) ? at + 1 : at) : undefined;
  const stay = match === undefined ? undefined : findPhrase(staying, tokens, match.end);
  const tail = stay === undefined ? undefined : findPhrase(untouched, tokens, stay.end);
  return tail === undefined || !isEnd(scope, tail.end) ? undefined : toExcept(match!, at, tail.end);
}
