import { parseOne, parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';
import type { SoFar } from './so-far.ts';

const nearby = new Set([',', 'but', '-', '–', '—', ';', '.', '!', '…', 'make', 'turn', 'give']);

/**
 * "not clip 2, clip 3 brighter", "not the intro but the outro": the first clips are only said not to be the others. With
 * nothing named before, and clips named after ("not this one, clip 4 brighter"); "not clip 2, the others" and "not clip 2" alone are exceptions.
 */
export function parseNotThis(scope: Scope, at: number, soFar: SoFar): Item | undefined {
  const { tokens } = scope;
  const previous = tokens[at - 1];
  const starts =
    previous === undefined || previous.kind === 'punctuation' || ['so', 'and', 'no'].includes(previous.word);
  if (tokens[at]!.word !== 'not' || soFar.named || !starts) return undefined;
  const refused = parseOne(scope, at + 1);
  const isPointed = refused?.reference.kind === 'selection';
  if (refused === undefined || refused.reference.all === true) return undefined;
  if (!isPointed && refused.reference.kind !== 'named') return undefined;
  let next = refused.end;
  while (nearby.has(tokens[next]?.word ?? '')) next += 1;
  if (next === refused.end) return undefined;
  if (['rather', 'just', 'only'].includes(tokens[next]?.word ?? '')) next += 1;
  const meant = parseReference(scope, next)?.reference;
  const { part } = refused.reference;
  // "Not the first chorus, the third one": counted among the choruses.
  const isAmong = part !== undefined && meant?.places !== undefined;
  const isOther =
    isAmong ||
    (meant?.kind === 'named' &&
      meant.all !== true &&
      meant.problem === undefined &&
      !meant.clips.some((number) => (isPointed ? scope.selected : refused.reference.clips)?.includes(number)));
  return isOther ? { type: 'filler', from: at, to: next, ...(isAmong && { part }) } : undefined;
}
