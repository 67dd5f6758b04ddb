import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectBeats } from '@retake/composer';
import { makeSampleMusic } from '@retake/generators';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-sample-beats-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('finds every beat of the sample music where the score has it, and no other', async () => {
  const path = join(folder, 'music.m4a');
  const { beats } = await makeSampleMusic(path, { seconds: 20 });
  const found = await detectBeats(path);
  expect(found).toHaveLength(beats.length);
  found.forEach((seconds, beat) => {
    expect(Math.abs(seconds - beats[beat]!)).toBeLessThan(0.02);
  });
});
