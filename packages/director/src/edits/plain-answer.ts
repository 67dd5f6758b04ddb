import type { Turn } from '../turn.ts';
import { toNumber, toOrdinal } from '../words/numbers.ts';
import { courtesy } from '../words/vocabulary.ts';

/** "second", "2nd please": as the answer to "which clip?" a place alone is enough. */
export function findPlainAnswer({ sentence: { tokens, items }, clips }: Turn): number | undefined {
  if (items.some(({ type }) => type === 'reference')) return undefined;
  const said = tokens.filter(({ word, kind }) => kind !== 'punctuation' && !courtesy.has(word));
  const place = said.length === 1 ? (toOrdinal(said[0]!.word) ?? toNumber(said[0]!.word)) : undefined;
  return clips.find(({ number }) => number === place)?.number;
}
