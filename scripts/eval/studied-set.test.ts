import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseClips } from '../understand/message-line.ts';
import { scoreLine } from './score.ts';

const folder = join(import.meta.dirname, 'sets');

/** What is written with it in mind stays understood. The other set is measured only, so no test may know its sentences. */
it('understands the studied sentences, and changes no clip that is not asked for', () => {
  const videos = JSON.parse(readFileSync(join(folder, 'videos.json'), 'utf8')) as Record<string, unknown>;
  const lines = readFileSync(join(folder, 'studied.jsonl'), 'utf8').trim().split('\n');
  const scores = lines.map((line) => {
    const { video, expect: expected, ...message } = JSON.parse(line) as Record<string, unknown>;
    const score = scoreLine({ ...message, clips: parseClips(videos[String(video)]) }, expected);
    if (typeof score === 'string') throw new Error(score);
    return score;
  });
  expect(scores.filter(({ isWrongEdit }) => isWrongEdit).map(({ text }) => text)).toEqual([]);
  expect(scores.filter(({ isRight }) => !isRight).map(({ text }) => text)).toEqual([
    '/variations 2 3 the bottle floats in water',
  ]);
});
