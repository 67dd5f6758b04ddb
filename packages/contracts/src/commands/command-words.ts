/** Several words in quotes are one; the last quote may still be missing while it is written. */
const wordForm = /["“][^"”]*["”]?|\S+/g;

interface CommandWords {
  /** The words before the one that is written, the command's name first, without their quotes. */
  readonly before: readonly string[];
  /** What is written of the word at the caret, without its quote. */
  readonly word: string;
  /** The whole word, which a suggestion replaces. */
  readonly from: number;
  readonly to: number;
}

/** The words of a slash command around a caret. */
export function readCommandWords(text: string, caret: number): CommandWords {
  const written = [...text.slice(0, caret).matchAll(wordForm)];
  const last = written.at(-1);
  const isInWord = last !== undefined && last.index + last[0].length === caret;
  const from = isInWord ? last.index : caret;
  const before = (isInWord ? written.slice(0, -1) : written).map(([word]) => toBare(word));
  return { before, word: isInWord ? toBare(last[0]) : '', from, to: Math.max(caret, findEnd(text, from, caret)) };
}

const toBare = (word: string) => word.replace(/^["“]|["”]$/g, '');

/** A quote that is never closed ends with its first word: what follows was not meant by it. */
function findEnd(text: string, from: number, caret: number): number {
  const quoted = /^["“][^"”]*["”]/.exec(text.slice(from));
  if (quoted !== null) return from + quoted[0].length;
  return caret + text.slice(caret).search(/\s|$/);
}
