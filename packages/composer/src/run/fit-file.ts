import type { FrameFormat } from '@retake/contracts';
import { type FitRequest, fitSlot, type SlotFit } from '../plan/fit-slot.ts';
import { measureActivity } from './measure-activity.ts';
import { readTraits } from './read-traits.ts';

interface FileFit extends Pick<FitRequest, 'slotFrames' | 'handles'> {
  readonly format: FrameFormat;
  /** Frames of the file at the format's rate, when they have been counted. */
  readonly sourceFrames?: number;
  readonly signal?: AbortSignal;
}

/**
 * Decides how a file fills a slot. It is decoded only when that is needed: to count frames that the container does not,
 * or to find where most moves in a file that is too long. Throws as `measureActivity` does.
 */
export async function fitFile(path: string, request: FileFit): Promise<SlotFit> {
  const { slotFrames, handles, format, signal } = request;
  const { rate } = format;
  const told = request.sourceFrames ?? (await readTraits(path, format, signal)).seekableFrames;
  if (told !== null && told <= slotFrames + handles.head + handles.tail) {
    return fitSlot({ sourceFrames: told, slotFrames, handles, rate });
  }
  const activity = await measureActivity(path, format, signal);
  return fitSlot({ sourceFrames: activity.length, slotFrames, handles, rate, activity });
}
