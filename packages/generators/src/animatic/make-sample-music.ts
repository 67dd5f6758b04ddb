import { rename, rm } from 'node:fs/promises';
import { runFfmpeg } from '@retake/media';
import { type Mix, sampleRateHz } from './music/mix.ts';
import { performScore } from './music/perform.ts';
import { beatSeconds } from './music/score.ts';

/**
 * Plays the sample's music at 120 beats a minute and writes it as AAC in an m4a file, exactly `seconds` long. The answer
 * has every beat in seconds from the start. The same length gives the same sound. Throws what runFfmpeg throws.
 */
export async function makeSampleMusic(
  outputPath: string,
  { seconds, signal }: { readonly seconds: number; readonly signal?: AbortSignal },
): Promise<{ readonly beats: number[]; readonly sampleRateHz: number }> {
  const pcm = toInterleaved(await performScore(seconds, signal));
  const partial = `${outputPath}.partial`;
  try {
    await runFfmpeg(
      [
        ...['-f', 'f32le', '-ar', String(sampleRateHz), '-ac', '2', '-i', 'pipe:0', '-c:a', 'aac', '-b:a', '192k'],
        ...['-map_metadata', '-1', '-fflags', '+bitexact', '-movflags', '+faststart', '-f', 'mp4', partial],
      ],
      { stdin: pcm, ...(signal && { signal }) },
    );
    await rename(partial, outputPath);
  } finally {
    await rm(partial, { force: true });
  }
  const beats = Array.from({ length: Math.ceil(seconds / beatSeconds) }, (_, beat) => beat * beatSeconds);
  return { beats, sampleRateHz };
}

function toInterleaved({ left, right }: Mix): Uint8Array {
  const both = new Float32Array(left.length * 2);
  for (let at = 0; at < left.length; at++) {
    both[at * 2] = left[at]!;
    both[at * 2 + 1] = right[at]!;
  }
  return new Uint8Array(both.buffer);
}
