import type { ClipContext } from '../message-context.ts';
import { findByKin, listWords } from '../references/prompt-index.ts';
import { isEnglish } from '../words/english.ts';
import { lookAlikes } from '../words/look-alikes.ts';
import { isNumberWord } from '../words/numbers.ts';
import { ordinary } from '../words/ordinary.ts';
import { spelled } from '../words/spelled.ts';
import { type DeletionIndex, forgiving, listMeant, toDeletionIndex, toDeletions } from './slips.ts';
import type { Token } from './tokenise.ts';

/** Shorter words have too many neighbours that mean something; longer ones are nobody's slip. */
const shortest = 3;
const longest = 16;
/** What is no word at all may be any that people use from this length on. */
const shortestWord = 4;

const ours = toDeletionIndex(spelled, shortest);
const theirs = toDeletionIndex(ordinary, shortest);

/** The words of one video's roles and sections, and what was found for words written about it. */
interface Names {
  readonly words: ReadonlySet<string>;
  /** Names that are long enough to be misspelt. */
  readonly near: DeletionIndex;
  /** What each word may be meant for; nothing for one that is known. */
  readonly found: Map<string, readonly string[]>;
}

/** What is remembered of a video's words; a conversation has fewer of its own. */
const mostRemembered = 2_000;

function toNames(clips: readonly ClipContext[]): Names {
  const words = clips.flatMap(({ role, section }) => `${role} ${section ?? ''}`.toLowerCase().split(/[\s_-]+/u));
  const names = new Set(words.filter((word) => word !== ''));
  return { words: names, near: toDeletionIndex(names, forgiving), found: new Map() };
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
    ordinary.has(word) ||
    lookAlikes.has(word) ||
    isNumberWord(word) ||
    names.words.has(word) ||
    findByKin(clips, [word]).length > 0
  );
}

/** Words of the prompts that are written nearly so. */
function listNearPrompts(written: string, deletions: readonly string[], clips: readonly ClipContext[]) {
  return listWords(clips).filter(
    (word) =>
      word[0] === written[0] &&
      Math.abs(word.length - written.length) <= 1 &&
      toDeletions(word).some((deletion) => deletions.includes(deletion)),
  );
}

function findMeant(written: string, names: Names, clips: readonly ClipContext[]): readonly string[] {
  if (isKnown(written, clips, names)) return [];
  const deletions = toDeletions(written);
  const listNear = (...indexes: readonly DeletionIndex[]) =>
    indexes.flatMap((index) => deletions.flatMap((deletion) => index.get(deletion) ?? []));
  const near = listNear(ours, names.near);
  const own = listMeant(written, near);
  if (own.length === 1 || written.length < shortestWord || isEnglish(written)) return own;
  return listMeant(written, [...near, ...listNear(theirs), ...listNearPrompts(written, deletions, clips)]);
}

/** What a word as it is written may be meant for; nothing where it is known, or is no word that could be misspelt. */
function listFor({ kind, word }: Token, clips: readonly ClipContext[]): readonly string[] {
  if (kind !== 'word' || !/^[a-z]+$/.test(word) || word.length < shortest || word.length > longest) return [];
  const names = getNames(clips);
  const meant = names.found.get(word) ?? findMeant(word, names, clips);
  names.found.set(word, meant);
  return meant;
}

/**
 * Puts slips of the keyboard right, one letter a word, where only one word can be meant: one of ours, where what is written is
 * neither English nor in the video's prompts, or any that people use, where it is no English word at all. The text itself is
 * untouched: a free instruction stays as it was written.
 */
export function correctSpelling(tokens: readonly Token[], clips: readonly ClipContext[]): readonly Token[] {
  return tokens.map((token) => {
    const meant = listFor(token, clips);
    return meant.length === 1 ? { ...token, word: meant[0]! } : token;
  });
}

/** A word that is none, and may be meant for several: "coler" for "cooler" and for "colder". Undefined where every one is clear. */
export function findUnclear(
  tokens: readonly Token[],
  clips: readonly ClipContext[],
): { readonly token: Token; readonly meant: readonly string[] } | undefined {
  for (const token of tokens) {
    const meant = listFor(token, clips);
    if (meant.length > 1 && !isEnglish(token.word)) return { token, meant };
  }
  return undefined;
}
