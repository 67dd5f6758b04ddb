import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Understanding } from '@retake/contracts';
import type { HistoryMessage } from '@retake/director';
import { parseClips } from '../understand/message-line.ts';

/** A studied sentence, and what it means. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly video: string;
  readonly expect: Understanding;
  readonly selected?: readonly number[];
  readonly history?: readonly HistoryMessage[];
}

const read = (name: string) => readFileSync(join(import.meta.dirname, 'sets', name), 'utf8');

/** Studied sentences that are not understood as expected, by id; `wrong` ones change clips that were not asked for. */
export const misses = JSON.parse(read('studied-misses.json')) as {
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

/** Clips of the videos that sentences speak of, by name. */
export const videos = new Map(
  Object.entries(JSON.parse(read('videos.json')) as Record<string, unknown>).map(([name, clips]) => [
    name,
    parseClips(clips),
  ]),
);

/** All sentences that rules were written with in mind. The held-out set is measured only, so no test may know its sentences. */
export const studied: readonly Line[] = read('studied.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
