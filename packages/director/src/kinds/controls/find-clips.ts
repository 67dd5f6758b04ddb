import { findByWords } from '../../references/prompt-index.ts';
import type { Turn } from '../../turn.ts';
import { clipNouns } from '../../words/clip-nouns.ts';
import { fillers } from '../../words/fillers.ts';
import { readSpan } from '../looks/read-span.ts';

/** Clips of a piece of a request, and how surely they are meant. */
export interface FoundClips {
  readonly numbers: readonly number[];
  /** Whether they are told by what they show alone: "the croissant" may be the thing and not its clip. */
  readonly isThing: boolean;
}

/** Nobody names clips in more words. */
const mostWords = 14;

/** The clips that a piece of a request names, and nothing else; undefined when it says more, or names none that exist. */
export function findClips(turn: Turn, said: string): FoundClips | undefined {
  const words = said.trim().split(' ');
  if (said.trim() === '' || words.length > mostWords) return undefined;
  const span = readSpan(turn, said);
  if (span !== undefined && 'numbers' in span)
    return { numbers: span.numbers, isThing: !words.some((word) => clipNouns.has(word) || /\d/.test(word)) };
  const things = words.filter((word) => !fillers.has(word) && !clipNouns.has(word));
  if (span !== undefined || things.length === 0) return undefined;
  const role = turn.clips.filter((clip) => things.length === 1 && [clip.role, clip.section].includes(things[0]!));
  const numbers = role.length > 0 ? role.map(({ number }) => number) : findByWords(turn.clips, things);
  return numbers.length === 0 ? undefined : { numbers, isThing: role.length === 0 };
}

/** Likewise, where one clip is meant. */
export function findClip(turn: Turn, said: string): (FoundClips & { readonly number: number }) | undefined {
  const found = findClips(turn, said);
  const [number] = found?.numbers ?? [];
  return found === undefined || number === undefined || found.numbers.length !== 1 ? undefined : { ...found, number };
}
