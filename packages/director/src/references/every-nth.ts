import { clipNouns } from '../words/clip-nouns.ts';
import { toOrdinal } from '../words/numbers.ts';
import { findNumber } from './number-list.ts';
import { toNamed, toProblem } from './problems.ts';
import type { ReferenceParser, Scope } from './reference.ts';

/** Index after the noun of "every third clip", with its step. */
function readStep({ tokens }: Scope, at: number): { step: number; end: number } | undefined {
  if (!['every', 'each'].includes(tokens[at]?.word ?? '')) return undefined;
  const word = tokens[at + 1]?.word ?? '';
  const step = word === 'other' ? 2 : toOrdinal(word);
  const noun = tokens[at + 2]?.word ?? '';
  if (step === undefined || step < 2 || !(clipNouns.has(noun) || noun === 'one')) return undefined;
  return { step, end: at + 3 };
}

/** The clip that "starting with 3", "beginning at the second", "from clip 2 on" names. */
function readStart({ tokens }: Scope, at: number): { start: number; end: number } | undefined {
  let next = [',', '('].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  const isStarting = ['starting', 'beginning', 'start', 'begin', 'counting'].includes(tokens[next]?.word ?? '');
  if (isStarting) next += 1;
  if (!['with', 'at', 'from', 'on'].includes(tokens[next]?.word ?? '')) return undefined;
  const isFrom = tokens[next]!.word === 'from';
  next += 1;
  while (['the', 'number', 'no', 'very'].includes(tokens[next]?.word ?? '') || clipNouns.has(tokens[next]?.word ?? ''))
    next += 1;
  const place = toOrdinal(tokens[next]?.word ?? '');
  const number = place === undefined ? findNumber(tokens, next) : { value: place, end: next + 1 };
  if (number === undefined) return undefined;
  let end = number.end;
  if (place !== undefined && (clipNouns.has(tokens[end]?.word ?? '') || tokens[end]?.word === 'one')) end += 1;
  const isOpen = ['on', 'onwards', 'onward', 'up'].includes(tokens[end]?.word ?? '');
  if (isOpen) end += 1;
  if (tokens[end]?.word === ')') end += 1;
  return isStarting || (isFrom && isOpen) ? { start: number.value, end } : undefined;
}

/** "every third clip starting with 3", "every other one from clip 2 on". */
export const parseEveryNth: ReferenceParser = (scope, at) => {
  const step = readStep(scope, at);
  const from = step === undefined ? undefined : readStart(scope, step.end);
  if (step === undefined || from === undefined) return undefined;
  const count = scope.clips.length;
  if (!Number.isInteger(from.start) || from.start < 1 || from.start > count)
    return {
      reference: toProblem({ question: `There is no such clip. Clips 1 to ${count} are there.` }),
      end: from.end,
    };
  const numbers = Array.from(
    { length: Math.floor((count - from.start) / step.step) + 1 },
    (_, index) => from.start + index * step.step,
  );
  return { reference: toNamed(numbers, scope.clips), end: from.end };
};
