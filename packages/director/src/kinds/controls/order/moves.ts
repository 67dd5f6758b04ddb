import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../../edits/clarify.ts';
import type { Turn } from '../../../turn.ts';
import { toNumber, toOrdinal } from '../../../words/numbers.ts';
import { toOrder } from '../../reorder.ts';
import { findClip, findClips } from '../find-clips.ts';
import type { Pieces } from '../ways.ts';

const listNumbers = ({ clips }: Turn) => clips.map(({ number }) => number);

/** The order with some clips taken out and put in at an index among those that stay. */
function toMoved(turn: Turn, moved: readonly number[], place: number): Understanding | undefined {
  const staying = listNumbers(turn).filter((number) => !moved.includes(number));
  const at = Math.max(0, Math.min(staying.length, place));
  const order = [...staying.slice(0, at), ...moved, ...staying.slice(at)];
  // What already plays there was meant in another way.
  return order.every((number, index) => number === index + 1) ? undefined : toOrder(order, turn.clips.length);
}

/** Clips that are moved by themselves; a thing of the picture may be meant by "the logo". */
function findMoved(turn: Turn, said: string | undefined): readonly number[] | undefined {
  const found = said === undefined ? undefined : findClips(turn, said);
  return found === undefined || found.isThing || found.numbers.length === 0 ? undefined : found.numbers;
}

export function swap(turn: Turn, pieces: Pieces): Understanding | undefined {
  const [one, other] = [findClip(turn, pieces.a ?? ''), findClip(turn, pieces.b ?? '')];
  if (one === undefined || other === undefined || one.number === other.number) return undefined;
  return swapPair(turn, one.number, other.number);
}

function swapPair(turn: Turn, one: number, other: number): Understanding | undefined {
  return toOrder(
    listNumbers(turn).map((number) => (number === one ? other : number === other ? one : number)),
    turn.clips.length,
  );
}

export function swapBoth(turn: Turn, pieces: Pieces): Understanding | undefined {
  const [one, other, ...more] = findClips(turn, pieces.a ?? '')?.numbers ?? [];
  return one === undefined || other === undefined || more.length > 0 ? undefined : swapPair(turn, one, other);
}

export const moveBeside =
  (after: 0 | 1) =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const moved = findClips(turn, pieces.a ?? '');
    const target = findClip(turn, pieces.b ?? '');
    if (moved === undefined || target === undefined || moved.numbers.includes(target.number)) return undefined;
    const isScene = pieces.spatial !== undefined && (moved.isThing || target.isThing);
    if (isScene || (moved.isThing && moved.numbers.length > 1)) return undefined;
    const staying = listNumbers(turn).filter((number) => !moved.numbers.includes(number));
    return toMoved(turn, moved.numbers, staying.indexOf(target.number) + after);
  };

export function moveBetween(turn: Turn, pieces: Pieces): Understanding | undefined {
  const moved = findMoved(turn, pieces.a);
  const pair = [findClip(turn, pieces.b ?? ''), findClip(turn, pieces.c ?? '')].flatMap((clip) => clip?.number ?? []);
  const [low, high] = pair.sort((one, other) => one - other);
  if (moved === undefined || low === undefined || high === undefined) return undefined;
  const staying = listNumbers(turn).filter((number) => !moved.includes(number));
  const place = staying.indexOf(high);
  return place > 0 && staying[place - 1] === low ? toMoved(turn, moved, place) : undefined;
}

export function moveToPlace(turn: Turn, pieces: Pieces): Understanding | undefined {
  const moved = findMoved(turn, pieces.a);
  const said = pieces.place ?? '';
  const place = toNumber(said) ?? toOrdinal(said) ?? Number(/^\d+/.exec(said)?.[0]);
  if (moved?.length !== 1 || !(place >= 1 && place <= turn.clips.length)) return undefined;
  return toMoved(turn, moved, place - 1);
}

export const moveBy =
  (direction: -1 | 1) =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const moved = findMoved(turn, pieces.a);
    const [number, ...others] = moved ?? [];
    const said = pieces.count ?? 'one';
    const count = /^\d+$/.test(said) ? Number(said) : (toNumber(said) ?? 1);
    if (number === undefined || others.length > 0) return undefined;
    const place = number - 1 + direction * count;
    return place < 0 || place >= turn.clips.length ? undefined : toMoved(turn, [number], place);
  };

export const moveToStart = (turn: Turn, pieces: Pieces) => {
  const moved = findMoved(turn, pieces.a);
  return moved === undefined ? undefined : toMoved(turn, moved, 0);
};
export const moveToEnd = (turn: Turn, pieces: Pieces) => {
  const moved = findMoved(turn, pieces.a);
  return moved === undefined ? undefined : toMoved(turn, moved, turn.clips.length);
};
/** "Start with the garden": what a video starts with is a clip, even when it is told by what it shows. */
export const edgeAt =
  (edge: 'start' | 'end') =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const found = findClip(turn, pieces.a ?? '');
    return found === undefined ? undefined : toMoved(turn, [found.number], edge === 'start' ? 0 : turn.clips.length);
  };
/** "Open with 3 and end with 1". */
export function edges(turn: Turn, pieces: Pieces): Understanding | undefined {
  const [opener, closer] = [findClip(turn, pieces.a ?? ''), findClip(turn, pieces.b ?? '')];
  if (opener === undefined || closer === undefined || opener.number === closer.number) return undefined;
  const between = listNumbers(turn).filter((number) => number !== opener.number && number !== closer.number);
  return toOrder([opener.number, ...between, closer.number], turn.clips.length);
}

/** "First 2, then 1": the clips that a video starts with. */
export function inTurn(turn: Turn, pieces: Pieces): Understanding | undefined {
  const [one, other] = [findClip(turn, pieces.a ?? ''), findClip(turn, pieces.b ?? '')];
  const isScene = one?.isThing === true || other?.isThing === true;
  if (one === undefined || other === undefined || one.number === other.number || isScene) return undefined;
  return toMoved(turn, [one.number, other.number], 0);
}

/** "Flip the order, so that it ends with the hook": the reverse, where what is said of its ends is true. */
export function reverseInto(turn: Turn, pieces: Pieces): Understanding | undefined {
  const isTrue = (said: string | undefined, number: number | undefined) =>
    said === undefined || findClips(turn, said)?.numbers.join() === String(number);
  const numbers = listNumbers(turn);
  if (!isTrue(pieces.a, numbers.at(-1)) || !isTrue(pieces.b, numbers[0]))
    return toClarify('The reverse order starts and ends otherwise. Which clip should be first, and which last?');
  return toOrder(numbers.reverse(), turn.clips.length);
}

/** "Change the order to 2, 1, 3, 4": every clip must be named once. */
export const orderAsListed = (turn: Turn, pieces: Pieces): Understanding | undefined =>
  toOrder(
    (pieces.list ?? '')
      .match(/\d+|[a-z]+/gu)
      ?.flatMap((said) => toNumber(said) ?? (/^\d/u.test(said) ? Number(said) : [])) ?? [],
    turn.clips.length,
  );
