import type { ClipContext } from '../message-context.ts';
import { remember } from '../text/remember.ts';
import { readPromptWords, toDeed, toForm, toStem } from './prompt-words.ts';
import { irregular, synonyms } from './things/irregular.ts';
import { findElders, showsPeople } from './things/people.ts';

/** Words of the prompts, reduced to their stem, with the numbers of the clips that have them. */
type Numbers = ReadonlyMap<string, ReadonlySet<number>>;

interface PromptIndex {
  readonly words: Numbers;
  /** The words as they are written. */
  readonly forms: Numbers;
  /** What those do whose prompt names them by it: the guitarist under "guitar", the singer under "sing". */
  readonly deeds: Numbers;
  /** Clips of a word of a message that may be another for the same. */
  readonly findKin: (word: string) => ReadonlySet<number>;
}

/** Words of messages of which it is remembered where they are found. */
const mostWords = 1_000;

const indexes = new WeakMap<readonly ClipContext[], PromptIndex>();

function add(index: Map<string, Set<number>>, words: readonly string[], number: number): void {
  for (const word of words) {
    const numbers = index.get(word);
    if (numbers === undefined) index.set(word, new Set([number]));
    else numbers.add(number);
  }
}

/** The index of a video's prompts, built when the first message needs it and kept as long as the same list of clips is. */
function toPromptIndex(clips: readonly ClipContext[]): PromptIndex {
  const known = indexes.get(clips);
  if (known !== undefined) return known;
  const words = new Map<string, Set<number>>();
  const deeds = new Map<string, Set<number>>();
  const forms = new Map<string, Set<number>>();
  for (const { number, prompt } of clips) {
    const said = readPromptWords(prompt);
    add(words, said.stems, number);
    add(forms, said.forms, number);
    add(deeds, said.deeds, number);
  }
  const index = { words, forms, deeds, findKin: remember((word) => findKin(clips, words, deeds, word), mostWords) };
  indexes.set(clips, index);
  return index;
}

const none: ReadonlySet<number> = new Set();
const findAll = (numbers: readonly ReadonlySet<number>[]): readonly number[] => {
  const [first, ...others] = numbers;
  return first === undefined ? [] : [...first].filter((number) => others.every((more) => more.has(number)));
};

/** Numbers of the clips whose prompt has every one of the words, in rising order. */
export function findByWords(clips: readonly ClipContext[], words: readonly string[]): readonly number[] {
  const index = toPromptIndex(clips).words;
  return findAll(words.map((word) => index.get(toStem(word)) ?? none));
}

function findKin(clips: readonly ClipContext[], words: Numbers, deeds: Numbers, word: string): ReadonlySet<number> {
  const stem = toStem(word);
  const own = words.get(stem);
  if (own !== undefined) return own;
  const deed = toDeed(word);
  const told = deeds.get(stem) ?? (deed === undefined ? undefined : (words.get(deed) ?? deeds.get(deed)));
  // "The driver" is somebody: a van that drives away shows none.
  if (told !== undefined && told.size > 0) {
    const somebody = [...told].filter((number) => deed === undefined || showsPeople(clips, number));
    if (somebody.length > 0) return new Set(somebody);
  }
  const others = synonyms.get(irregular.get(word) ?? word) ?? synonyms.get(stem) ?? [];
  const alike = new Set(others.flatMap((other) => [...(words.get(toStem(other)) ?? none)]));
  return alike.size > 0 ? alike : new Set(findElders(clips, word));
}

/** Every word of the prompts as it is written there. */
export function listWords(clips: readonly ClipContext[]): readonly string[] {
  return [...toPromptIndex(clips).forms.keys()];
}

/**
 * Likewise, where a word that no prompt has may be another for the same: "yawner" for one who yawns, "guitar" for a
 * guitarist, "grandma" for a grandmother.
 */
export function findByKin(clips: readonly ClipContext[], words: readonly string[]): readonly number[] {
  return findAll(words.map(toPromptIndex(clips).findKin));
}

/** Those of some clips whose prompt has the words as they are written: "the cases" of "three cases", and not of "a phone case". */
export function keepByForm(
  clips: readonly ClipContext[],
  words: readonly string[],
  numbers: readonly number[],
): readonly number[] {
  const { forms } = toPromptIndex(clips);
  const written = words.map((word) => forms.get(toForm(word)));
  const kept = numbers.filter((number) => written.every((shown) => shown?.has(number) === true));
  return kept.length > 0 ? kept : numbers;
}
