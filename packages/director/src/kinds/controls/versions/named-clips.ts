import type { Turn } from '../../../turn.ts';
import { findClips } from '../find-clips.ts';
import type { Pieces } from '../ways.ts';

/** Clips of a request that names some; undefined where the words name none. */
export const listNamedClips = (turn: Turn, said: string | undefined) =>
  said === undefined ? [] : findClips(turn, said)?.numbers;

/** Versions of one clip: named, selected or the only one. */
export function findOneClip(turn: Turn, pieces: Pieces): number | undefined {
  const numbers = listNamedClips(turn, pieces.clips);
  if (numbers === undefined || numbers.length > 1) return undefined;
  const [only] = numbers.length === 1 ? numbers : turn.clips.length === 1 ? [1] : turn.selected;
  return numbers.length === 1 || turn.selected.length === 1 || turn.clips.length === 1 ? only : undefined;
}
