import type { FrameRate } from '@retake/contracts';
import { toTimescale } from '../settings.ts';

/** A file of one segment and its length. */
export interface JoinPart {
  readonly path: string;
  readonly frames: number;
}

/**
 * The list that ffmpeg's concat demuxer reads. The durations are differences of rounded absolute times, so each part
 * begins within half a microsecond of its frame, however many parts there are.
 */
export function toConcatList(parts: readonly JoinPart[], rate: FrameRate): string {
  const toMicroseconds = (frames: number) => Math.round((frames * rate.den * 1_000_000) / rate.num);
  const lines = ['ffconcat version 1.0'];
  let frames = 0;
  for (const part of parts) {
    const start = toMicroseconds(frames);
    frames += part.frames;
    lines.push(`file '${part.path.replaceAll("'", "'\\''")}'`);
    lines.push(`duration ${((toMicroseconds(frames) - start) / 1_000_000).toFixed(6)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Ticks a second of the file's own clock: a frame of every usual rate and a sample of 48 kHz are whole numbers of it. */
const movieTimescale = 240_000;

/** Arguments that join segments and lay the soundtrack under them, both by copy, in a file that starts fast. */
export function toJoinArgs(listPath: string, soundPath: string | null, output: string, rate: FrameRate): string[] {
  return [
    ...['-f', 'concat', '-safe', '0', '-i', listPath],
    ...(soundPath === null ? [] : ['-i', `file:${soundPath}`]),
    ...['-map', '0:v:0', ...(soundPath === null ? [] : ['-map', '1:a:0'])],
    ...['-c', 'copy', '-map_metadata', '-1', '-fflags', '+bitexact'],
    ...['-video_track_timescale', String(toTimescale(rate)), '-movie_timescale', String(movieTimescale)],
    ...['-movflags', '+faststart', '-f', 'mp4', `file:${output}`],
  ];
}
