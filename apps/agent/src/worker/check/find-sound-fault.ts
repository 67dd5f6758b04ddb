import { readTracks } from '@retake/composer';
import type { FrameRate } from '@retake/contracts';

/** One AAC frame at the lowest usual rate: sound is stored in pieces of that length. */
const toleranceSeconds = 0.05;

/**
 * How far the sound of a finished cut is from its picture, in seconds, by the tables of the file: where it begins and how
 * long it lasts. Null when it has none or both agree. Throws an Error when the file has no tables.
 */
export async function findSoundFault(path: string, frames: number, rate: FrameRate): Promise<number | null> {
  const [, sound] = await readTracks(path);
  if (sound === undefined) return null;
  const { durations, shifts, startTicks, timescale } = sound;
  const begins = ((shifts[0] ?? 0) - Math.min(startTicks, 2 * (durations[0] ?? 0))) / timescale;
  const ticks = durations.reduce((sum, duration) => sum + duration, 0) - startTicks;
  const off = ticks / timescale - (frames * rate.den) / rate.num;
  const worst = Math.abs(begins) > Math.abs(off) ? begins : off;
  return Math.abs(worst) > toleranceSeconds ? worst : null;
}
