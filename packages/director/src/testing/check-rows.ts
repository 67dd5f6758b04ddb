import { expect, it } from 'vitest';
import type { HistoryMessage } from '../message-context.ts';
import { toNotation } from './notation.ts';
import { videos } from './videos.ts';

type Video = keyof typeof videos;
/** A message and what it must be understood as. An "offer" is an edit that waits for a yes; "asked" is one or a question. */
type Row = readonly [text: string, expected: string];
/** Messages before it as well, oldest first; what Retake said begins with "Retake: ". */
type Turn = readonly [before: readonly string[], text: string, expected: string];

/** One test for each row, about one video. */
export function checkRows(
  video: Video,
  rows: readonly Row[],
  situation: { readonly selected?: readonly number[] } = {},
): void {
  it.each(rows)(`${video}: %s → %s`, (text, expected) => {
    const tellsOffers = expected === 'asked' || expected.startsWith('offer');
    const notation = toNotation({ text, clips: videos[video], ...situation }, { tellsOffers });
    expect(expected === 'asked' ? notation.replace(/^(?:offer .*|clarify)$/u, 'asked') : notation).toBe(expected);
  });
}

const toMessage = (line: string): HistoryMessage =>
  line.startsWith('Retake: ')
    ? { role: 'assistant', content: line.slice('Retake: '.length) }
    : { role: 'user', content: line };

/** One test for each row, about one video and what was said before. */
export function checkTurns(
  video: Video,
  rows: readonly Turn[],
  situation: { readonly selected?: readonly number[] } = {},
): void {
  it.each(rows)(`${video}: %j, then %s → %s`, (before, text, expected) => {
    expect(toNotation({ text, clips: videos[video], history: before.map(toMessage), ...situation })).toBe(expected);
  });
}
