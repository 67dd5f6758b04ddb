import { readFileSync } from 'node:fs';
import wordListPath from 'word-list';

/** One word a line, sorted, in lower case. */
const lines = readFileSync(wordListPath);
const lineEnd = 0x0a;

/** Whether a word stands in a large list of English words: what does not may be a slip of the keyboard, or a name. `word` is in lower case. */
export function isEnglish(word: string): boolean {
  const wanted = Buffer.from(word);
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const start = middle === 0 ? 0 : lines.lastIndexOf(lineEnd, middle - 1) + 1;
    const next = lines.indexOf(lineEnd, middle);
    const end = next === -1 ? lines.length : next;
    const order = lines.compare(wanted, 0, wanted.length, start, end);
    if (order === 0) return true;
    if (order < 0) from = end + 1;
    else to = start;
  }
  return false;
}
