import type { Turn } from '../../turn.ts';
import { findClip, findClips } from './find-clips.ts';
import type { Pieces } from './ways.ts';

/** "The chorus right after it", "the next chorus". */
const following =
  /^(?:the |an? )?(?:next|following) (?<next>.+)$|^(?<said>.+?) (?:(?:right|directly|just|that comes|that follows|which follows) )*(?:after|following|behind) (?:it|that)$/u;

/** The clip that a piece names, or the one of its kind that follows the first. */
function findNext(turn: Turn, said: string, first: number | undefined): number | undefined {
  const found = following.exec(said)?.groups;
  const next = found?.said ?? found?.next;
  if (next === undefined || first === undefined) return findClip(turn, said)?.number;
  const clip = turn.clips.find(({ number }) => number === first + 1);
  const [name = ''] = next.split(' ').slice(-1);
  return [clip?.role, clip?.section].includes(name) || ['one', 'clip', 'shot', 'scene'].includes(name)
    ? clip?.number
    : undefined;
}

/** "The final bottle shot": which of several that show it. */
const placed =
  /^(?:the |that |this )?(?<place>first|opening|second|third|last|final|closing) (?<thing>.+?)(?: (?:clip|shot|scene|one))?$/u;
const places: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['opening', 0],
  ['second', 1],
  ['third', 2],
]);

/** Clips that a piece may mean, in their order. */
function listMeant(turn: Turn, said: string, first?: number): readonly number[] {
  const sure = first === undefined ? findClip(turn, said)?.number : findNext(turn, said, first);
  if (sure !== undefined) return [sure];
  const found = findClips(turn, said)?.numbers;
  if (found !== undefined) return found;
  const { place = '', thing } = placed.exec(said)?.groups ?? {};
  const numbers = thing === undefined ? [] : (findClips(turn, `the ${thing}`)?.numbers ?? []);
  const number = numbers.at(places.get(place) ?? -1);
  return number === undefined ? [] : [number];
}

/**
 * Two clips that follow each other: in whichever order two are named, and in that of the video where one name fits several ("from
 * the crowd to the singer in the rain").
 */
export function findNeighbours(turn: Turn, { a, b, both }: Pieces): [number, number] | undefined {
  if (both !== undefined) return toNeighbours(findClips(turn, both)?.numbers ?? []);
  const before = listMeant(turn, a ?? '');
  const after = listMeant(turn, b ?? '', before.length === 1 ? before[0] : undefined);
  if (before.length === 1 && after.length === 1) return toNeighbours([before[0]!, after[0]!]);
  const pairs = before.filter((number) => after.includes(number + 1));
  return pairs.length === 1 ? [pairs[0]!, pairs[0]! + 1] : undefined;
}

function toNeighbours(numbers: readonly number[]): [number, number] | undefined {
  const [low, high, ...more] = [...numbers].sort((one, other) => one - other);
  return low !== undefined && high === low + 1 && more.length === 0 ? [low, high] : undefined;
}
