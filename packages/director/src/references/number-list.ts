import type { Token } from '../tokens/tokenise.ts';
import { isTens, toNumber } from '../words/numbers.ts';

const rangeWords = new Set(['-', '–', '—', '−', 'to', 'through', 'thru', 'until', 'till', '…']);

/** A whole number in digits or words; NaN for a fraction. `#`, `no.` and `number` may stand before it. */
export function findNumber(tokens: readonly Token[], at: number): { value: number; end: number } | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote') return undefined;
  if (token.kind === 'number') return { value: token.value ?? Number.NaN, end: at + 1 };
  if (token.word === '#' || ['number', 'no', 'nr', 'num'].includes(token.word)) {
    const next = tokens[at + 1]?.word === '.' ? at + 2 : at + 1;
    if (tokens[next]?.kind === 'number') return { value: tokens[next].value ?? Number.NaN, end: next + 1 };
    const isSpelled = token.word !== 'no' && toNumber(tokens[next]?.word ?? '') !== undefined;
    return isSpelled ? findNumber(tokens, next) : undefined;
  }
  const value = toNumber(token.word);
  if (value === undefined) return undefined;
  if (tokens[at + 1]?.word === 'hundred') return { value: value * 100, end: at + 2 };
  const unit = isTens(token.word) ? toNumber(tokens[at + 1]?.word ?? '') : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { value: value + unit, end: at + 2 } : { value, end: at + 1 };
}

/** One number or range. A range too long to be clips stays its two ends, so that a huge number costs nothing. */
export function findRange(
  tokens: readonly Token[],
  at: number,
): { numbers: readonly number[]; ends?: readonly [number, number]; end: number } | undefined {
  const negative = tokens[at]?.word === '-' && tokens[at + 1]?.kind === 'number';
  const first = findNumber(tokens, negative ? at + 1 : at);
  if (first === undefined) return undefined;
  if (negative) return { numbers: [-first.value], end: first.end };
  if (!rangeWords.has(tokens[first.end]?.word ?? '')) return { numbers: [first.value], end: first.end };
  const skip = /^(?:clip|scene|shot|segment)$/.test(tokens[first.end + 1]?.word ?? '') ? 2 : 1;
  const last = findNumber(tokens, first.end + skip);
  if (last === undefined) return { numbers: [first.value], end: first.end };
  const [low, high] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
  const ends = [first.value, last.value] as const;
  const isCountable = Number.isInteger(low) && Number.isInteger(high) && high - low <= 1_000;
  const numbers = isCountable ? Array.from({ length: high - low + 1 }, (_, index) => low + index) : [low, high];
  return { numbers, ends, end: last.end };
}

/** Index after a separator of a list (",", "and", ", and"), or `at` when there is none. */
export function skipListSeparator(tokens: readonly Token[], at: number): number {
  let end = at;
  if (tokens[end]?.word === ',') end += 1;
  const word = tokens[end]?.word ?? '';
  const isWell = word === 'as' && tokens[end + 1]?.word === 'well' && tokens[end + 2]?.word === 'as';
  if (isWell) return end + 3;
  // A slip of "and" between two numbers.
  const isSlip = (word === 'an' || word === 'adn') && tokens[end + 1]?.kind === 'number';
  if (isSlip || ['and', 'plus'].includes(word)) end += 1;
  if (end > at && ['also', 'even'].includes(tokens[end]?.word ?? '')) end += 1;
  return end;
}
