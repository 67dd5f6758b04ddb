/** Marks of prompts and of chat templates that a model may take for the end of one part and the start of another. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/</g, '‹'],
  [/>/g, '›'],
  [/["“”]/g, "'"],
  [/`/g, "'"],
  [/\[(\/?INST)\]/gi, '($1)'],
];

/**
 * Words of a person on one line, that can stand between quotation marks and end neither them nor a tag: line ends become
 * spaces, angle brackets and quotation marks look-alikes of theirs.
 */
export function toPlainWords(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return marks.reduce((words, [pattern, look]) => words.replace(pattern, look), line);
}

/** The same, as a turn of a conversation: lines stay, and what a chat template would take for its own marks does not. */
export function toTurnWords(text: string): string {
  return text
    .replace(/<(?=[|/!?A-Za-z])/g, '‹')
    .replace(/(?<=[|/A-Za-z"'])>/g, '›')
    .replace(/\[(\/?INST)\]/gi, '($1)')
    .trim();
}
