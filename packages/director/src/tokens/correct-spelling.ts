import type { ClipContext } from '../message-context.ts';
import { findByWords } from '../references/prompt-index.ts';
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

function findMeant(written: string, names: ReadonlySet<string>): string | undefined {
  const near = new Set(toDeletions(written).flatMap((deletion) => byDeletion.get(deletion) ?? []));
  for (const name of names)
    if (Math.abs(name.length - written.length) <= 1 && isNameSlip(written, name)) near.add(name);
  const meant = [...near].filter((word) => isSlip(written, word));
  const swapped = meant.filter((word) => isSwap(written, word));
  const likely = swapped.length > 0 ? swapped : meant;
  return likely.length === 1 ? likely[0] : undefined;
}

function isNameSlip(written: string, name: string): boolean {
  const own = new Set(toDeletions(name));
  return name.length >= forgiving && toDeletions(written).some((deletion) => own.has(deletion));
}

const nameSets = new WeakMap<readonly ClipContext[], ReadonlySet<string>>();
/** The words of the roles and sections of a video. */
function getNames(clips: readonly ClipContext[]): ReadonlySet<string> {
  const known = nameSets.get(clips);
  if (known !== undefined) return known;
  const words = clips.flatMap(({ role, section }) => `${role} ${section ?? ''}`.toLowerCase().split(/[\s_-]+/u));
  const names = new Set(words.filter((word) => word !== ''));
  nameSets.set(clips, names);
  return names;
}

function isKnown(word: string, clips: readonly ClipContext[], names: ReadonlySet<string>): boolean {
  return (
    spelled.has(word) ||
    fillers.has(word) ||
    lookAlikes.has(word) ||
    negations.has(word) ||
    strengthWords.has(word) ||
    isNumberWord(word) ||
    names.has(word) ||
    findByWords(clips, [word]).length > 0
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
    if (isKnown(word, clips, names)) return token;
    const meant = findMeant(word, names);
    return meant === undefined ? token : { ...token, word: meant };
  });
}
