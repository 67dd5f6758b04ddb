import { type FrameRate, toFrames } from '@retake/contracts';

/** A border moves by at most a quarter of a second. */
const [reachNum, reachDen] = [1, 4];

export interface SnapRequest {
  /** The length of each slot, in the order of the video. */
  readonly slotFrames: readonly number[];
  /** Frames that each slot needs for the transitions on its two sides; a slot always keeps at least one. */
  readonly neededFrames: readonly number[];
  /** Absolute times of the beats in seconds, in any order. */
  readonly beats: readonly number[];
  readonly rate: FrameRate;
}

export interface SnappedCuts {
  readonly slotFrames: readonly number[];
  /** For each border between two slots, the frames that it moved, and whether it is on a beat now. */
  readonly borders: readonly { readonly movedFrames: number; readonly isOnBeat: boolean }[];
}

/** A place that a border may take, and the best way to get there from the left. */
interface Place {
  readonly frame: number;
  readonly movedFrames: number;
  readonly isOnBeat: boolean;
  readonly beatCount: number;
  readonly movedInAll: number;
  readonly before: Place | null;
}

/**
 * Moves each border between slots to the frame of its nearest beat, where that is within a quarter of a second. A border
 * stays where moving it would leave a slot shorter than its transitions need, or than one frame; of borders that are in
 * each other's way, as many as possible move. The video's beginning and end stay, so its length does too. Pure.
 */
export function snapCuts({ slotFrames, neededFrames, beats, rate }: SnapRequest): SnappedCuts {
  const beatFrames = [...new Set(beats.map((seconds) => toFrames(seconds, rate)))].sort((a, b) => a - b);
  // What is too short already may stay so, but gets no shorter.
  const least = slotFrames.map((frames, slot) => Math.min(frames, Math.max(1, neededFrames[slot] ?? 1)));
  let border = 0;
  let places: Place[] = [{ frame: 0, movedFrames: 0, isOnBeat: false, beatCount: 0, movedInAll: 0, before: null }];
  slotFrames.forEach((frames, slot) => {
    border += frames;
    const isEnd = slot === slotFrames.length - 1;
    const nearest = isEnd ? undefined : findNearest(beatFrames, border);
    const isReached = nearest !== undefined && isWithinReach(nearest - border, rate);
    const wanted = isReached && nearest !== border ? [border, nearest] : [border];
    places = wanted.flatMap((frame) => {
      const before = toBest(places.filter((place) => frame - place.frame >= least[slot]!));
      if (before === undefined) return [];
      const movedFrames = frame - border;
      const isOnBeat = isReached && frame === nearest;
      const [beatCount, movedInAll] = [before.beatCount + Number(isOnBeat), before.movedInAll + Math.abs(movedFrames)];
      return [{ frame, movedFrames, isOnBeat, beatCount, movedInAll, before }];
    });
  });
  const chain = toChain(toBest(places)!);
  return {
    slotFrames: chain.slice(1).map(({ frame }, slot) => frame - chain[slot]!.frame),
    borders: chain.slice(1, -1).map(({ movedFrames, isOnBeat }) => ({ movedFrames, isOnBeat })),
  };
}

/** Whether so many frames last no longer than the reach, without rounding. */
function isWithinReach(frames: number, rate: FrameRate): boolean {
  return Math.abs(frames) * rate.den * reachDen <= rate.num * reachNum;
}

/** The beat next to a frame; the earlier of two that are equally near. */
function findNearest(sorted: readonly number[], frame: number): number | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < frame) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[low - 1], sorted[low]];
  if (before === undefined || after === undefined) return before ?? after;
  return frame - before <= after - frame ? before : after;
}

/** The place with the most borders on beats behind it; of equal ones, that with the least moving. */
function toBest(places: readonly Place[]): Place | undefined {
  return places.reduce<Place | undefined>((best, place) => {
    if (best === undefined || place.beatCount > best.beatCount) return place;
    return place.beatCount === best.beatCount && place.movedInAll < best.movedInAll ? place : best;
  }, undefined);
}

function toChain(end: Place): Place[] {
  const chain: Place[] = [];
  for (let place: Place | null = end; place !== null; place = place.before) chain.push(place);
  return chain.reverse();
}
