/** From this length on any one letter may be wrong; in a shorter word two may be swapped or one may be missing. */
export const forgiving = 5;

/** A word with each of its letters left out in turn, and itself. Two words that are one slip apart share one of these. */
export function toDeletions(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Words by what is left of them without one letter. */
export type DeletionIndex = ReadonlyMap<string, readonly string[]>;

/** Some words, by all that is left of them without one letter; shorter ones than `shortest` are left out. */
export function toDeletionIndex(words: Iterable<string>, shortest: number): DeletionIndex {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest) continue;
    for (const deletion of new Set(toDeletions(word))) index.set(deletion, [...(index.get(deletion) ?? []), word]);
  }
  return index;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether a written word is one slip away from another with which it shares a deletion. */
function isSlip(written: string, meant: string): boolean {
  if (isSwap(written, meant)) return true;
  if (written[0] !== meant[0]) return false;
  if (meant.length < forgiving) return meant.length === 4 && written.length === 3;
  if (written.length !== meant.length) return Math.abs(written.length - meant.length) === 1;
  return [...written].filter((letter, at) => letter !== meant[at]).length === 1;
}

/** Those of some near words that may be meant by what is written: the likely ones, where some are. */
export function listMeant(written: string, near: Iterable<string>): readonly string[] {
  const meant = [...new Set(near)].filter((word) => isSlip(written, word));
  // Letters are swapped or left out more often than they are put in or mistaken.
  const likely = meant.filter((word) => isSwap(written, word) || word.length > written.length);
  return likely.length > 0 ? likely : meant;
}
