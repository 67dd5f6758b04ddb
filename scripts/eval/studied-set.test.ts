import { expect, it } from 'vitest';
import { scoreLine } from './score.ts';
import { misses, studied, videos } from './studied-set.ts';

/** A few thousand sentences take some seconds, and several times as long beside tests that render. */
const timeoutMs = 240_000;

it('understands every studied sentence that it has understood before', { timeout: timeoutMs }, () => {
  const scores = studied.map(({ video, expect: expected, ...message }) => {
    const score = scoreLine({ ...message, clips: videos.get(video) }, expected);
    if (typeof score === 'string') throw new Error(score);
    return score;
  });
  const toRows = (rows: typeof scores) => rows.map(({ id, text }) => `${id}: ${text}`);
  const wrong = scores.filter(({ id, isWrongEdit }) => isWrongEdit && !misses.wrong.includes(id));
  const missed = scores.filter(({ id, isRight }) => !isRight && !misses.missed.includes(id));
  expect(toRows(wrong)).toEqual([]);
  expect(toRows(missed)).toEqual([]);
});
