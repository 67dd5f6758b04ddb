import type { Choice } from '@retake/contracts';

/** Plain text, and buttons for what may be wanted next. Lines whose cells are parted by tabs are a table. */
export interface Answer {
  readonly text: string;
  readonly choices?: Choice[];
}

/** Rows of a table, the first one its heads. Cells hold no tabs and no line ends. */
function toTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t')).join('\n');
}

/** A sentence and the table under it. */
export function withTable(sentence: string, rows: readonly (readonly string[])[]): string {
  return `${sentence}\n\n${toTable(rows)}`;
}

export const toCount = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** A sentence that begins with a capital. */
export const toSentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
