import type { ClipRequest } from '../clip-generator.ts';
import type { CoveredFrames } from '../prediction-generator.ts';
import { toListPrice } from './list-price.ts';
import type { ReplicateModel } from './models.ts';

/** What is ordered for a clip. */
export interface Order extends CoveredFrames {
  /** Null where the model decides. */
  readonly resolution: string | null;
  readonly priceMicros: number | null;
}

/** Why a model cannot make a clip, as a sentence for a person; null when it can. */
export function findReplicateObstacle(model: ReplicateModel, request: ClipRequest): string | null {
  const longest = toLongestSeconds(model);
  const slotSeconds = toSeconds(request.slotFrames, request);
  if (slotSeconds <= longest) return null;
  return `${model.name} makes at most ${longest} seconds, and this clip is ${slotSeconds.toFixed(2)} seconds long.`;
}

/**
 * Orders the whole source, handles included, where the model's length allows it; else the slot with as much of both handles
 * as fits. The length is the shortest that covers that. The smallest size that is not below the video's own is taken.
 *
 * Only for requests without an obstacle.
 */
export function toOrder(model: ReplicateModel, request: ClipRequest): Order {
  const { sourceFrames, headFrames, slotFrames, format } = request;
  const mostFrames = Math.floor((toLongestSeconds(model) * format.rate.num) / format.rate.den);
  const spare = Math.max(0, mostFrames - slotFrames);
  const tailFrames = sourceFrames - headFrames - slotFrames;
  const head = Math.min(headFrames, Math.max(Math.floor(spare / 2), spare - tailFrames));
  const fromFrame = headFrames - head;
  const frames = Math.min(sourceFrames - fromFrame, Math.max(mostFrames, slotFrames));
  const seconds = toOrderedSeconds(model, toSeconds(frames, request));
  const lines = Math.min(format.width, format.height);
  const sizes = model.resolutions.filter(({ name }) => toListPrice(model, name, seconds) !== null);
  const size = sizes.find((one) => one.lines >= lines) ?? sizes.at(-1);
  const resolution = size?.name ?? null;
  return { fromFrame, frames, seconds, resolution, priceMicros: toListPrice(model, resolution, seconds) };
}

function toSeconds(frames: number, { format }: ClipRequest): number {
  return (frames * format.rate.den) / format.rate.num;
}

function toLongestSeconds({ seconds }: ReplicateModel): number {
  return 'longest' in seconds ? seconds.longest : Math.max(...seconds.choices);
}

function toOrderedSeconds({ seconds }: ReplicateModel, wanted: number): number {
  if ('longest' in seconds) return Math.ceil(wanted);
  return seconds.choices.find((choice) => choice >= wanted) ?? Math.max(...seconds.choices);
}
