import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { describeClips, toNamed, toProblem } from './problems.ts';
import type { ReferenceMatch, Scope } from './reference.ts';

/** "odd clips", "even-numbered scenes", "the even ones". */
export function parseParity(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  const word = tokens[at]?.word;
  if (word === 'odds' || word === 'evens') return parseParities(scope, at);
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
  return toParity(scope, word === 'odd', noun + 1);
}

/** The clips of odd or of even numbers, with the token after their name. */
function toParity({ clips }: Scope, isOdd: boolean, end: number): ReferenceMatch {
  const numbers = clips.map(({ number }) => number).filter((number) => number % 2 === (isOdd ? 1 : 0));
  return numbers.length === 0
    ? { reference: toProblem({ question: `There is no such clip. ${describeClips(clips)}` }), end }
    : { reference: toNamed(numbers, clips), end };
}

/** "evens darker", "the odds: warmer", and not "what are the odds?". */
function parseParities(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  const next = tokens[at + 1]?.word ?? '';
  const isSubject =
    [':', '-', '–', '→', '=', 'should', 'need', 'must', 'in', 'get', 'look', 'feel', 'could'].includes(next) ||
    findTemplateStart(tokens, at + 1);
  return isSubject ? toParity(scope, tokens[at]!.word === 'odds', at + 1) : undefined;
}

/** "all clips that have an even number": only those. What else clips are said to be is asked about. */
export function parseNumberedSo(scope: Scope, at: number): ReferenceMatch | undefined {
  const { tokens } = scope;
  let next = at;
  while (
    ['that', 'which', 'what', 'with', 'have', 'has', 'having', 'are', 'is', 'a', 'an', 'the'].includes(
      tokens[next]?.word ?? '',
    )
  )
    next += 1;
  const isParity = next > at && ['odd', 'even'].includes(tokens[next]?.word ?? '');
  const noun = tokens[next + 1]?.word ?? '';
  if (!isParity || !['number', 'numbers', 'numbered'].includes(noun)) return undefined;
  return toParity(scope, tokens[next]!.word === 'odd', next + 2);
}
