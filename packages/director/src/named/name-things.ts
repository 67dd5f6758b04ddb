import { reasons } from '../gist/clauses.ts';
import { listLeftovers } from '../gist/leftovers.ts';
import { findByKin } from '../references/prompt-index.ts';
import type { Scope } from '../references/reference.ts';
import type { Thing } from '../references/things/read-thing.ts';
import { isSubject } from '../references/things/shown-as.ts';
import { readWithoutThings } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { isClip } from './is-clip.ts';
import { isLikened, listThings } from './list-things.ts';

/** A message that names clips in more words is a story. */
const mostTokens = 120;
/** Between one wish and the next. */
const joints = toVocabulary('so because since cause then while');
/** "The bride looks cold, warm her up": her clip. */
const pronouns =
  /\b(warm|cool|brighten|darken|sharpen|soften|slow|speed|lighten|tone|zoom in on|zoom out on) (?:her|him|them)\b/giu;

/** "Sepia for him please." */
const forThem = /\b(for|on|in) (?:her|him|them)(?= *(?:$|[,.!?;]| (?:please|pls|too)\b))/giu;
/** Before the first of several names these count the wishes. */
const counting = toVocabulary('first firstly finally lastly');

/** A message with the numbers of clips in the place of the words that name them. */
export interface Named {
  readonly text: string;
  /** The words by what stands in their place. */
  readonly names: ReadonlyMap<string, string>;
  /** Clips that a look beside their name is wished for. */
  readonly wished: readonly number[];
  /** Whether every name is that of what its clip is about. */
  readonly areSubjects: boolean;
}

/** A part of a message between its separators. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Item[];
}

function toChunks({ tokens }: Scope, items: readonly Item[], things: readonly Thing[]): readonly Chunk[] {
  const isInside = (at: number) => things.some(({ from, to }) => at >= from && at < to);
  const ends = items.filter(
    ({ type, from }) => !isInside(from) && (type === 'separator' || joints.has(tokens[from]!.word)),
  );
  const chunks: Chunk[] = [];
  let from = 0;
  for (const end of [...ends, { from: tokens.length, to: tokens.length }]) {
    const [start, to] = [from, end.from];
    const own = items.filter((item) => item.from >= start && item.to <= to);
    if (to > start) chunks.push({ from: start, to, items: own });
    from = end.to;
  }
  return chunks;
}

/** "Because our shop did": what a reason speaks of is no clip to change. */
const isInReason = ({ tokens }: Scope, { from, items }: Chunk) =>
  reasons.has(tokens[from - 1]?.word ?? '') && !items.some(({ type }) => type === 'template');

/** "It has to jump off the screen": where something is that was named before. */
const isOfBefore = ({ items }: Chunk) =>
  items[0]?.type === 'pronoun' && !items.some(({ type }) => type === 'template' || type === 'reference');

/** Whether a name goes on with another that is not read for sure: of "the loaf and the croissants" one alone is never meant. */
function isHalf(scope: Scope, items: readonly Item[], things: readonly Thing[]): boolean {
  const loose = listThings(scope, items, true);
  return things.some(({ to }) => {
    const next = loose.find(({ from }) => from >= to && from <= to + 2);
    const joint = scope.tokens.slice(to, next?.from).map(({ word }) => word);
    return next !== undefined && joint[0] === 'and' && !things.some(({ from }) => from <= next.from && from > to);
  });
}

/** "The traffic jam" beside a selected clip: said in more than one word, of which the selected ones show none, it is another. */
const isElsewhere = ({ clips, selected = [] }: Scope, { form, numbers, words }: Thing) =>
  form === 'part' ||
  (words.length > 1 &&
    !numbers.some((clip) => selected.includes(clip)) &&
    !words.some((word) => findByKin(clips, [word]).some((clip) => selected.includes(clip))));

/** Clips that a message names in other ways. */
const listNumbered = (items: readonly Item[], things: readonly Thing[]): ReadonlySet<number> =>
  new Set(
    items.flatMap((item) => {
      if ((item.type !== 'reference' && item.type !== 'except') || item.reference.kind !== 'named') return [];
      const isWithin = things.some(({ from, to }) => item.from < to && item.to > from);
      return isWithin || item.reference.all === true ? [] : item.reference.clips;
    }),
  );

/** Whether a part before a colon names something that no clip shows: "Third bottle: faster". */
function isStrangeLabel(sentence: Sentence, { from, to, items }: Chunk, meant: readonly Thing[]): boolean {
  if (sentence.tokens[to]?.word !== ':' || !items.some(({ type }) => type === 'word')) return false;
  const isNamed =
    items.some(({ type }) => type === 'reference' || type === 'except') ||
    meant.some((thing) => thing.from >= from && thing.to <= to);
  return !isNamed && listLeftovers(sentence, items).length > 0;
}

/** Words from one token to another with other words in their place. */
function replace(sentence: Sentence, meant: readonly Thing[]): Pick<Named, 'text' | 'names'> {
  const names = new Map<string, string>();
  let text = '';
  let at = 0;
  for (const { from, to, numbers } of meant) {
    const name = `${numbers.length === 1 ? 'clip' : 'clips'} ${numbers.join(' and ')}`;
    names.set(name, toText(sentence, from, to));
    const isCounted =
      counting.has(sentence.tokens[from - 1]?.word ?? '') &&
      (from === 1 || at > 0 || sentence.tokens[from - 2]?.kind === 'punctuation');
    text += sentence.text.slice(at, sentence.tokens[isCounted ? from - 1 : from]!.from) + name;
    at = sentence.tokens[to - 1]!.to;
  }
  return { text: text + sentence.text.slice(at).replace(pronouns, '$1 it').replace(forThem, '$1 it'), names };
}

/**
 * A message with "clip 4" where it says "the postcard" and means the clip. `isLoose` names every clip that words of a message
 * tell, where a wish for something else than a look is said. Undefined where it names none.
 */
export function nameThings(sentence: Sentence, isLoose: boolean): Named | undefined {
  const { tokens, clips, selected = [] } = sentence;
  if (tokens.length > mostTokens || clips.length === 0) return undefined;
  const scope: Scope = { tokens, clips, selected };
  // What is said of clips again stands between words, and has none.
  const items = readWithoutThings(sentence).filter(({ from }) => from < tokens.length);
  const things = listThings(scope, items, isLoose).filter(({ numbers }) => numbers.length === 1);
  if (things.length === 0 || things.some((thing) => isLikened(scope, thing))) return undefined;
  if (!isLoose && isHalf(scope, items, things)) return undefined;
  const chunks = toChunks(scope, items, things);
  const chunkOf = ({ from }: Thing) => chunks.find((chunk) => from >= chunk.from && from < chunk.to);
  const numbered = listNumbered(items, things);
  const meant = things.filter((thing) => {
    const chunk = chunkOf(thing);
    // "3: brighter, and lose the plinth": what is seen in a clip that is named.
    const isInside = numbered.has(thing.numbers[0]!) || (selected.length > 0 && !isElsewhere(scope, thing));
    if (chunk === undefined || isInReason(scope, chunk) || (chunk.from > 0 && isOfBefore(chunk))) return false;
    return !isInside && (isLoose || isClip(sentence, chunk.items, thing));
  });
  if (meant.length === 0 || chunks.some((chunk) => isStrangeLabel(sentence, chunk, meant))) return undefined;
  const wished = meant.flatMap((thing) => {
    const chunk = chunkOf(thing)!;
    const isLabel = tokens[chunk.to]?.word === ':';
    return isLabel || chunk.items.some(({ type }) => type === 'template') ? thing.numbers : [];
  });
  const isAbout = ({ form, numbers, words }: Thing) => form !== 'plain' || isSubject(clips, numbers[0]!, words);
  return { ...replace(sentence, meant), wished, areSubjects: meant.every(isAbout) };
}
