import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseClips } from '../understand/message-line.ts';
import { scoreLine } from './score.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, 'sets', name), 'utf8');
/** A few thousand sentences take some seconds, and several times as long beside tests that render. */
const timeoutMs = 240_000;

/** Sentences of the studied set that are not understood as expected, by id; `wrong` ones change clips that were not asked for. */
interface Known {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** What is written with it in mind stays understood. The other set is measured only, so no test may know its sentences. */
it('understands every studied sentence that it has understood before', { timeout: timeoutMs }, () => {
  const videos = new Map(
    Object.entries(JSON.parse(read('videos.json')) as Record<string, unknown>).map(([name, clips]) => [
      name,
      parseClips(clips),
    ]),
  );
  const known = JSON.parse(read('studied-misses.json')) as Known;
  const scores = read('studied.jsonl')
    .trim()
    .split('\n')
    .map((line) => {
      const { video, expect: expected, ...message } = JSON.parse(line) as Record<string, unknown>;
      const score = scoreLine({ ...message, clips: videos.get(String(video)) }, expected);
      if (typeof score === 'string') throw new Error(score);
      return score;
    });
  const toRows = (rows: typeof scores) => rows.map(({ id, text }) => `${id}: ${text}`);
  const wrong = scores.filter(({ id, isWrongEdit }) => isWrongEdit && !known.wrong.includes(id));
  const missed = scores.filter(({ id, isRight }) => !isRight && !known.missed.includes(id));
  expect(toRows(wrong)).toEqual([]);
  expect(toRows(missed)).toEqual([]);
});
