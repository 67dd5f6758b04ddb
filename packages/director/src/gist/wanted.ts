import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { wordsOf } from './shape.ts';

const linking = new Set<Item['type']>(['filler', 'reference', 'pronoun', 'strength']);
const makings = toVocabulary('make give turn add put');
/** "can't clip 3 be sharper?", "don't forget to darken clip 3": these ask for it. */
const asking =
  /^(?:(?:please|and|but|so) )*(?:can't|couldn't|won't|wouldn't) |^(?:(?:please|and|but) )*(?:don't|dont|do not|never|not to) forget\b|\bnothing but\b/u;
/** "anything but black and white", "instead of night": these refuse what follows. */
const replacing =
  /(?:anything but|instead of|rather than|other than|no longer|away from|stop being|nothing|nothing too|not)(?: (?:a|an|the|in|at|to|so))*$/u;

/** Looks that a clause asks for, and those that it refuses. */
export interface Wanted {
  readonly wanted: readonly Item[];
  readonly refused: readonly Item[];
  /** Words that say no and mean yes. */
  readonly spoken: readonly Item[];
}

/** How many words may stand between a "not" and the look that it refuses. */
const farthest = 2;

function isRefused(sentence: Sentence, items: readonly Item[], at: number): boolean {
  if (replacing.test(wordsOf(sentence, items.slice(0, at)).join(' '))) return true;
  const negation = items.slice(0, at).findLastIndex(({ type }) => type === 'negation');
  if (negation === -1) return false;
  const between = items.slice(negation + 1, at);
  const isMade = wordsOf(sentence, between).some((word, place) => place > 0 && makings.has(word));
  return !isMade && between.filter(({ type }) => !linking.has(type)).length <= farthest;
}

/** Sorts the looks of a clause into those that are asked for and those that are refused. */
export function toWanted(sentence: Sentence, items: readonly Item[]): Wanted {
  const looks = items.flatMap((item, at) => (item.type === 'template' ? [{ item, at }] : []));
  const text = wordsOf(sentence, items).join(' ');
  const isEnough = looks.some(({ at }) => sentence.tokens[items[at]!.to]?.word === 'enough');
  if (asking.test(text) || isEnough) {
    const spoken = items.filter(({ type }) => type === 'negation');
    return { wanted: looks.map(({ item }) => item), refused: [], spoken };
  }
  const [refused, wanted] = [true, false].map((is) =>
    looks.filter(({ at }) => isRefused(sentence, items, at) === is).map(({ item }) => item),
  );
  return { wanted: wanted!, refused: refused!, spoken: [] };
}
