import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRetakeError } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeSampleRateHz, makeDrums, scoreBeats } from '../testing/made-songs.ts';
import { detectBeats } from './detect-beats.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-beats-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const drums = makeDrums({ perMinute: 104.5, start: 1.1, seconds: 15 }, { hasMelody: true });

async function write(name: string, args: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const stdin = new Uint8Array(drums.samples.buffer);
  await runFfmpeg(['-f', 'f32le', '-ar', String(madeSampleRateHz), '-ac', '1', '-i', 'pipe:0', ...args, path], {
    stdin,
  });
  return path;
}

it.each([
  ['song.m4a', ['-c:a', 'aac', '-ar', '44100', '-ac', '2']],
  ['song.wav', []],
  ['song.ogg', ['-c:a', 'libopus', '-ac', '1']],
])('finds the beats of %s where they are heard, the same each time', async (name, args) => {
  const path = await write(name, args);
  const found = await detectBeats(path);
  expect(scoreBeats(found, drums.beats, 0.04)).toEqual({ precision: 1, recall: 1 });
  expect(await detectBeats(path)).toEqual(found);
});

it('counts from the beginning of the file when the sound begins later', async () => {
  const sound = await write('sound.mka', ['-c:a', 'pcm_s16le']);
  const path = join(folder, 'late.mkv');
  const late = ['-f', 'lavfi', '-i', 'color=s=32x32:d=17', '-itsoffset', '2', '-i', `file:${sound}`];
  await runFfmpeg([...late, '-map', '0:v', '-map', '1:a', '-c:a', 'copy', path]);
  const beats = drums.beats.map((time) => time + 2);
  expect(scoreBeats(await detectBeats(path), beats, 0.04)).toEqual({ precision: 1, recall: 1 });
});

it('stops when it is told to, and refuses what has no sound', async () => {
  const path = await write('stopped.wav', []);
  await expect(detectBeats(path, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
  const silent = join(folder, 'picture.mp4');
  await runFfmpeg(['-f', 'lavfi', '-i', 'color=s=32x32:d=1', silent]);
  await expect(detectBeats(silent)).rejects.toSatisfy((error) => isRetakeError(error, 'MEDIA_TOOL_FAILED'));
});
