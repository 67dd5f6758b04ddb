import { type MovieTrack, readTracks } from '@retake/composer';
import type { FrameRate } from '@retake/contracts';

/** One AAC frame at the lowest usual rate: sound is stored in pieces of that length. */
const toleranceSeconds = 0.05;
/** Encoders put at most so many pieces before the first that is heard. */
const leadingPieces = 2;

/**
 * How far the sound of a finished cut is from its picture, in seconds, by the tables of the file: where it begins and how
 * long it lasts. Null when it has none or both agree. Throws an Error when the file has no tables.
 */
export async function findSoundFault(path: string, frames: number, rate: FrameRate): Promise<number | null> {
  const [, sound] = await readTracks(path);
  return sound === undefined ? null : toSoundFault(sound, (frames * rate.den) / rate.num);
}

type SoundTimes = Pick<MovieTrack, 'durations' | 'shifts' | 'startTicks' | 'timescale'>;

/** The same for a track of sound that should be heard for so many seconds. Pure. */
export function toSoundFault({ durations, shifts, startTicks, timescale }: SoundTimes, seconds: number): number | null {
  const skipped = Math.max(0, startTicks - leadingPieces * (durations[0] ?? 0));
  const begins = ((shifts[0] ?? 0) - skipped) / timescale;
  const ticks = durations.reduce((sum, duration) => sum + duration, 0) - startTicks;
  const ends = begins + ticks / timescale - seconds;
  const worst = Math.abs(begins) > Math.abs(ends) ? begins : ends;
  return Math.abs(worst) > toleranceSeconds ? worst : null;
}
