import { clipNouns } from '../words/clip-nouns.ts';
import { findNumber } from './number-list.ts';
import { toNamed } from './problems.ts';
import type { ReferenceMatch, Scope } from './reference.ts';

const pronouns = new Set(['it', 'that', 'this', 'them', 'those', 'these']);
const stressing = new Set(['right', 'just', 'directly', 'immediately', 'straight']);
const isNoun = (word: string) => clipNouns.has(word) || word === 'one' || word === 'ones';

/** How many clips before (negative) or after others, with the index of the token that follows. */
interface Step {
  readonly count: number;
  readonly end: number;
}

/** "the one before it", "the two clips after that", "the clip right before". */
function readSide({ tokens }: Scope, at: number, needsPronoun: boolean): Step | undefined {
  const isBare = tokens[at]?.word === 'one' && pronouns.has(tokens[at + 2]?.word ?? '');
  if (tokens[at]?.word !== 'the' && !isBare) return undefined;
  const start = isBare ? at : at + 1;
  const counted = isNoun(tokens[start]?.word ?? '') ? undefined : findNumber(tokens, start);
  const noun = counted?.end ?? start;
  if (!isNoun(tokens[noun]?.word ?? '')) return undefined;
  let side = noun + 1;
  if (['that', 'which'].includes(tokens[side]?.word ?? '')) side += 1;
  if (['comes', 'come', 'is', 'are', "that's"].includes(tokens[side]?.word ?? '')) side += 1;
  if (stressing.has(tokens[side]?.word ?? '')) side += 1;
  const word = tokens[side]?.word ?? '';
  if (!['before', 'after', 'following', 'preceding'].includes(word)) return undefined;
  const hasPronoun = pronouns.has(tokens[side + 1]?.word ?? '');
  const isPlain = !hasPronoun && isEnd(tokens[side + 1]?.word);
  if (needsPronoun ? !hasPronoun : !(hasPronoun || isPlain)) return undefined;
  const count = counted?.value ?? 1;
  if (!Number.isInteger(count) || count < 1) return undefined;
  return { count: word === 'before' || word === 'preceding' ? -count : count, end: hasPronoun ? side + 2 : side + 1 };
}

const isEnd = (word: string | undefined) =>
  word === undefined ||
  [':', ',', '.', '!', '?', 'and', 'should', 'need', 'needs', 'in', 'to', 'please'].includes(word);

/** "the next one", "the following clip". */
function readNext({ tokens }: Scope, at: number): Step | undefined {
  if (tokens[at]?.word !== 'the') return undefined;
  const word = tokens[at + 1]?.word ?? '';
  const isAfter = ['next', 'following'].includes(word);
  if (!isAfter && !['previous', 'preceding'].includes(word)) return undefined;
  const noun = tokens[at + 2]?.word ?? '';
  if (!(clipNouns.has(noun) || noun === 'one') || findNumber(tokens, at + 3) !== undefined) return undefined;
  return { count: isAfter ? 1 : -1, end: at + 3 };
}

function toBeside({ clips }: Scope, numbers: readonly number[], { count, end }: Step): ReferenceMatch {
  const base = count < 0 ? Math.min(...numbers) : Math.max(...numbers);
  const beside = Array.from({ length: Math.abs(count) }, (_, index) => base + Math.sign(count) * (index + 1));
  return { reference: toNamed(beside, clips), end };
}

/** Clips beside those just named: "(clip 5 and) the one before it", "(3 and) the next one", "(4 and) both neighbours". */
export function parseBeside(scope: Scope, at: number, numbers: readonly number[]): ReferenceMatch | undefined {
  const { tokens, clips } = scope;
  if (numbers.length === 0) return undefined;
  const first = tokens[at]?.word ?? '';
  const word = ['the', 'both', 'its'].includes(first) ? (tokens[at + 1]?.word ?? '') : '';
  if (['neighbours', 'neighbors'].includes(word)) {
    const around = [Math.min(...numbers) - 1, Math.max(...numbers) + 1];
    return { reference: toNamed(around, clips), end: at + 2 };
  }
  const step = readSide(scope, at, false) ?? readNext(scope, at);
  return step === undefined ? undefined : toBeside(scope, numbers, step);
}

/** Clips beside those that a message named before, in a wish of their own: "…, and the one before that some rain". */
export function parseBesideNamed(scope: Scope, at: number, numbers: readonly number[]): ReferenceMatch | undefined {
  const step = numbers.length === 0 ? undefined : readSide(scope, at, true);
  return step === undefined ? undefined : toBeside(scope, numbers, step);
}
