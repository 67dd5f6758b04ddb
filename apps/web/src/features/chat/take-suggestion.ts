import type { Completion, Suggestion } from '@retake/contracts';

/** The text and the caret after a suggestion was taken. A space follows, so that the next argument can be typed at once. */
export function takeSuggestion(
  text: string,
  completion: Completion,
  suggestion: Suggestion,
): { text: string; caret: number } {
  const head = `${text.slice(0, completion.from)}${suggestion.value} `;
  return { text: head + text.slice(completion.to).trimStart(), caret: head.length };
}

/**
 * The suggestion that Enter would take before anybody pressed an arrow: none where an argument may begin or while the
 * word is complete already, because Enter then means to send.
 */
export function findFirstChoice(text: string, completion: Completion): number | null {
  const word = text.slice(completion.from, completion.to).toLowerCase();
  const isComplete = completion.suggestions.some((suggestion) => suggestion.value.toLowerCase() === word);
  return word === '' || isComplete || completion.suggestions.length === 0 ? null : 0;
}
