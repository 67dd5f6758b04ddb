/** The beginning of a text in whole sentences, where those are at least half of what has room, or else in whole words. */
export function toBeginning(text: string, mostCharacters: number): string {
  const whole = text.trim();
  if (whole.length <= mostCharacters) return whole;
  const most = whole.slice(0, mostCharacters + 1);
  const sentences = /^.*[.!?…](?=\s)/su.exec(most)?.[0] ?? '';
  if (sentences.length >= mostCharacters / 2) return sentences;
  const words = /^.*\S(?=\s)/su.exec(most)?.[0];
  // Nothing is left of a character that is cut in two.
  return words ?? whole.slice(0, mostCharacters).replace(/[\uD800-\uDBFF]$/, '');
}
