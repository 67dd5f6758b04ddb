/** The words of a message as a sentence or a button can quote them: in one line, and not for ever. */
export function toQuotation(text: string, charactersAtMost = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= charactersAtMost ? line : `${line.slice(0, charactersAtMost - 1).trimEnd()}…`;
}
