import type { ClipContext } from '../message-context.ts';
import { findByKin } from '../references/prompt-index.ts';
import { fillers } from '../words/fillers.ts';
import { lookAlikes } from '../words/look-alikes.ts';
import { negations } from '../words/negations.ts';
import { isNumberWord } from '../words/numbers.ts';
import { spelled } from '../words/spelled.ts';
import { strengthWords } from '../words/strengths.ts';
import type { Token } from './tokenise.ts';

/** Shorter words have too many neighbours that mean something; longer ones are nobody's slip. */
const shortest = 3;
const longest = 16;
/** From this length on any one letter may be wrong; in a shorter word two may be swapped or one may be missing. */
const forgiving = 5;

/** A word with each of its letters left out in turn, and itself. */
function toDeletions(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

const byDeletion = new Map<string, string[]>();
for (const word of spelled) {
  if (word.length < shortest) continue;
  for (const deletion of new Set(toDeletions(word)))
    byDeletion.set(deletion, [...(byDeletion.get(deletion) ?? []), word]);
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether a written word is one slip away from a word of ours. Both share a deletion. */
function isSlip(written: string, meant: string): boolean {
  if (isSwap(written, meant)) return true;
  if (written[0] !== meant[0]) return false;
  if (meant.length < forgiving) return meant.length === 4 && written.length === 3;
  if (written.length !== meant.length) return Math.abs(written.length - meant.length) === 1;
  return [...written].filter((letter, at) => letter !== meant[at]).length === 1;
}

/** The words of one video's roles and sections, and what was found for words written about it. */
interface Names {
  readonly words: ReadonlySet<string>;
  /** Names that are long enough to be misspelt, by their deletions. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
  readonly found: Map<string, string | undefined>;
}

/** What is remembered of a video's words; a conversation has fewer of its own. */
const mostRemembered = 2_000;

function findMeant(written: string, names: Names): string | undefined {
  const near = new Set<string>();
  for (const deletion of toDeletions(written))
    for (const word of [...(byDeletion.get(deletion) ?? []), ...(names.byDeletion.get(deletion) ?? [])]) near.add(word);
  const meant = [...near].filter((word) => isSlip(written, word));
  // Letters are swapped or left out more often than they are put in or mistaken.
  const swapped = meant.filter((word) => isSwap(written, word));
  const shortened = meant.filter((word) => word.length > written.length);
  const likely = [[...new Set([...swapped, ...shortened])], meant].find((words) => words.length > 0) ?? [];
  return likely.length === 1 ? likely[0] : undefined;
}

function toNames(clips: readonly ClipContext[]): Names {
  const words = clips.flatMap(({ role, section }) => `${role} ${section ?? ''}`.toLowerCase().split(/[\s_-]+/u));
  const names = new Set(words.filter((word) => word !== ''));
  const deletions = new Map<string, string[]>();
  for (const name of names) {
    if (name.length < forgiving) continue;
    for (const deletion of toDeletions(name)) deletions.set(deletion, [...(deletions.get(deletion) ?? []), name]);
  }
  return { words: names, byDeletion: deletions, found: new Map() };
}

const ofVideos = new WeakMap<readonly ClipContext[], Names>();
function getNames(clips: readonly ClipContext[]): Names {
  const names = ofVideos.get(clips) ?? toNames(clips);
  ofVideos.set(clips, names);
  if (names.found.size > mostRemembered) names.found.clear();
  return names;
}

function isKnown(word: string, clips: readonly ClipContext[], names: Names): boolean {
  return (
    spelled.has(word) ||
    fillers.has(word) ||
    lookAlikes.has(word) ||
    negations.has(word) ||
    strengthWords.has(word) ||
    isNumberWord(word) ||
    names.words.has(word) ||
    findByKin(clips, [word]).length > 0
  );
}

/**
 * Puts slips of the keyboard right, one letter a word, where only one word of ours can be meant and what is written is
 * neither English nor in the video's prompts. The text itself is untouched: a free instruction stays as it was written.
 */
export function correctSpelling(tokens: readonly Token[], clips: readonly ClipContext[]): readonly Token[] {
  const names = getNames(clips);
  return tokens.map((token) => {
    const { kind, word } = token;
    if (kind !== 'word' || !/^[a-z]+$/.test(word) || word.length < shortest || word.length > longest) return token;
    if (!names.found.has(word)) names.found.set(word, isKnown(word, clips, names) ? undefined : findMeant(word, names));
    const meant = names.found.get(word);
    return meant === undefined ? token : { ...token, word: meant };
  });
}
