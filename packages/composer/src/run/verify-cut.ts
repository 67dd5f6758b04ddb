import { stat } from 'node:fs/promises';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import { type MediaInfo, probe, verifyVideo } from '@retake/media';
import type { Track } from '../mux/parse-track.ts';
import { readTracks } from '../mux/read-track.ts';
import { sampleRateHz } from '../settings.ts';

/** What a finished cut has to be. */
export interface CutExpectation {
  readonly format: FrameFormat;
  readonly frames: number;
  /** Length of the sound; 0 when nothing is heard. */
  readonly soundSamples: number;
  /** Frames at which a segment begins: each has to be a key frame. */
  readonly segmentStarts: readonly number[];
  readonly fullDecode: boolean;
}

/** Lengths may differ by less than this: one sample or one tick of the file's clock. */
const toleranceSeconds = 0.0001;

/**
 * Checks the beginning of a cut: a tool that did not write it reads streams, size, rate and lengths. They stand in the
 * tables, so the samples behind them may still be missing. Throws `VERIFICATION_FAILED`.
 */
export async function verifyStreams(path: string, expected: CutExpectation, signal?: AbortSignal): Promise<void> {
  refuse(toStreamProblem(await probe(path, signal === undefined ? {} : { signal }), expected));
}

/**
 * Checks a whole file before it counts as a cut: its tables, read back, must show each frame at its time, a key frame at
 * each border of segments, and end where the file ends. The samples themselves were decoded when they were rendered and
 * have a checksum since; `fullDecode` decodes all of them again. Throws `VERIFICATION_FAILED`.
 */
export async function verifyTables(path: string, expected: CutExpectation, signal?: AbortSignal): Promise<void> {
  const { format, frames, soundSamples, fullDecode } = expected;
  const [{ size }, tracks] = await Promise.all([stat(path), readTracks(path)]);
  refuse(toTableProblem(tracks, size, expected));
  if (fullDecode) {
    const abort = signal === undefined ? {} : { signal };
    await verifyVideo(path, { format, frames, expectSound: soundSamples > 0, fullDecode, ...abort });
  }
}

function refuse(problem: string | null): void {
  if (problem !== null) throw new RetakeError('VERIFICATION_FAILED', { message: problem, details: { problem } });
}

function toStreamProblem({ video, audio }: MediaInfo, { format, frames, soundSamples }: CutExpectation): string | null {
  const { width, height, rate } = format;
  const seconds = (frames * rate.den) / rate.num;
  const isOff = (measured: number, wanted: number) => Math.abs(measured - wanted) > toleranceSeconds;
  if (video === null) return 'The new video has no picture.';
  if (video.width !== width || video.height !== height) {
    return `The new video has ${video.width} × ${video.height} pixels instead of ${width} × ${height}.`;
  }
  if (video.rate.num * rate.den !== video.rate.den * rate.num) {
    return `The new video has ${video.rate.num}/${video.rate.den} frames a second.`;
  }
  if (isOff(video.durationSeconds, seconds)) {
    return `The new video lasts ${video.durationSeconds} s instead of ${seconds} s.`;
  }
  if ((audio !== null) !== soundSamples > 0) return `The new video has ${audio ? 'a' : 'no'} sound track.`;
  return audio !== null && isOff(audio.durationSeconds, soundSamples / sampleRateHz)
    ? `The sound lasts ${audio.durationSeconds} s instead of ${soundSamples / sampleRateHz} s.`
    : null;
}

function toTableProblem(tracks: readonly Track[], bytes: number, expected: CutExpectation): string | null {
  const { frames, format, segmentStarts } = expected;
  const [picture] = tracks;
  if (picture === undefined || picture.sizes.length !== frames) {
    return `The new video has ${picture?.sizes.length ?? 0} frames instead of ${frames}.`;
  }
  const { durations, shifts, startTicks, timescale, keys } = picture;
  let decodedAt = 0;
  const shown = Float64Array.from(shifts, (shift, frame) => {
    const ticks = decodedAt + shift - startTicks;
    decodedAt += durations[frame]!;
    return ticks;
  }).sort();
  const toTicks = (frame: number) => (frame * format.rate.den * timescale) / format.rate.num;
  const late = shown.findIndex((ticks, frame) => Math.abs(ticks - toTicks(frame)) > toleranceSeconds * timescale);
  if (late !== -1) return `Frame ${late} of the new video is not shown at its time.`;
  const open = keys === null ? undefined : segmentStarts.find((frame) => !keys.has(frame));
  if (open !== undefined) return `Frame ${open} of the new video should be a key frame.`;
  const end = Math.max(...tracks.map(({ offsets, sizes }) => offsets.at(-1)! + sizes.at(-1)!));
  return end === bytes ? null : `The new video has ${bytes} bytes instead of ${end}.`;
}
