import type { Item, Sentence } from '../sentence/sentence.ts';

/** Words of a message between two marks. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** The mark that stands before it, empty at the start of the message. */
  readonly mark: string;
  /** Whether a question mark stands behind it. */
  readonly isAsked: boolean;
}

/** Marks inside one thing: "clips 4-5", "no. 3". */
const listJoined = (items: readonly Item[]): ReadonlySet<number> =>
  new Set(
    items.flatMap(({ from, to, type }) =>
      type === 'separator' ? [] : Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index),
    ),
  );

/** A message cut at all of its marks. */
export function toParts({ tokens, items }: Sentence): readonly Part[] {
  const parts: Part[] = [];
  const joined = listJoined(items);
  let from = 0;
  let marks = '';
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && (token.kind !== 'punctuation' || joined.has(at))) continue;
    if (at > from) {
      parts.push({ from, to: at, mark: marks, isAsked: token?.word === '?' });
      marks = '';
    }
    marks += token?.word ?? '';
    from = at + 1;
  }
  return parts;
}
