import { findByWords } from '../references/prompt-index.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { functionWords } from '../words/function-words.ts';
import type { Clause } from './clauses.ts';
import { listLeftovers } from './leftovers.ts';
import { isRequest } from './requests.ts';
import { sayingVerbs } from './talk-words.ts';
import type { Judged } from './verdict.ts';

type ReferenceItem = Extract<Item, { type: 'reference' }>;

/** Clips that are named. "All" by itself is often no clips ("it's all good"), nor are others that some are compared to. */
const listNamed = (items: readonly Item[]): readonly ReferenceItem[] =>
  items.filter(
    (item): item is ReferenceItem =>
      item.type === 'reference' &&
      ['named', 'selection'].includes(item.reference.kind) &&
      !(item.to === item.from + 1 && item.reference.all === true),
  );

/** The name of a thing is a few words. */
const longestName = 4;
const articles = new Set(['a', 'an', 'the']);
/** Words of some items, as few pieces of the text as they stand in. */
function toPieces(sentence: Sentence, items: readonly Item[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of items) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => toText(sentence, from, to)).join(' ');
}

const isArticle = ({ tokens }: Sentence, { from, to }: Item) => to === from + 1 && articles.has(tokens[from]!.word);
/** A look without its soft words and their articles, so that nothing is left over beside it. */
function toKept(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  const kept = new Set(listLeftovers(sentence, items));
  const isDropped = (item: Item | undefined) => item?.type === 'word' && !kept.has(item);
  return items.filter((item, at) => !isDropped(item) && !(isDropped(items[at + 1]) && isArticle(sentence, item)));
}

/** The clips of a look, in front of it. */
export const toHeading = (clips: readonly number[]) => `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}: `;

/** The clips of one clause without those that it leaves out; undefined where that is not plain numbers. */
function toClips(items: readonly Item[]): readonly number[] | undefined {
  const [only, ...others] = items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const excepted = items.flatMap((item) => (item.type === 'except' ? [item.reference] : []));
  const isPlain = only?.kind === 'named' && others.length === 0 && only.thing === undefined;
  if (!isPlain || [only, ...excepted].some(({ kind, problem }) => kind !== 'named' || problem !== undefined))
    return undefined;
  if (excepted.some(({ places }) => places !== undefined)) return undefined;
  const clips = only.clips.filter((number) => excepted.every((left) => !left.clips.includes(number)));
  return clips.length === 0 ? undefined : clips;
}

/** "Everything brighter except 2, that one darker": clips that are left out of one look may get another. */
function toExceptedBefore(judged: readonly Judged[], at: number): readonly number[] {
  const last = judged[at - 1]?.items.at(-1);
  const isOpen = listNamed(judged[at]!.items).every(({ reference }) => reference.kind === 'selection');
  return last?.type === 'except' && isOpen ? last.reference.clips : [];
}

/** In plain words a look is asked for, whatever verb said so. */
const linking = new Set(['is', 'are', 'was', 'were', 'that', 'i', 'want']);
const leading = new Set(['across', 'throughout', 'through', 'over', 'during']);
const isClips = ({ type }: Item) => type === 'reference' || type === 'except';
const isAsked = ({ type }: Item) => type === 'template' || type === 'strength';

/** "That shot", "all of them": points back at clips that were named before. */
const pointsBack = ({ tokens }: Sentence, item: Item) =>
  item.type === 'reference' &&
  (item.reference.kind === 'selection' ||
    tokens.slice(item.from, item.to).some(({ word }) => ['them', 'these', 'those'].includes(word)));

function toLook(sentence: Sentence, judged: readonly Judged[], at: number, isTold: boolean): string {
  const { items: all, thing } = judged[at]!;
  const items = isTold ? all.filter((item) => !pointsBack(sentence, item)) : all;
  if (thing !== undefined) return toHeading([thing]) + toPieces(sentence, items.filter(isAsked));
  const wordOf = ({ from }: Item) => sentence.tokens[from]!.word;
  const excepted = toExceptedBefore(judged, at);
  const clips = excepted.length > 0 ? excepted : toClips(items);
  if (clips === undefined) return toPieces(sentence, toKept(sentence, items));
  // "Across the whole video": what leads to the clips goes with them.
  const leads = (place: number) => items[place + 1]?.type === 'reference' && leading.has(wordOf(items[place]!));
  const own = items.filter((item, place) => !isClips(item) && !linking.has(wordOf(item)) && !leads(place));
  return toHeading(clips) + toPieces(sentence, toKept(sentence, own));
}

/** The one clip whose prompt has words that are talked about before a look: "the three cases look lost". */
function findThing({ clips, tokens }: Sentence, items: readonly Item[]): number | undefined {
  const [from, to] = [items[0]!.from, items.at(-1)!.to];
  const found = tokens.slice(from, to).flatMap(({ word }, index) => {
    const at = from + index;
    const isArticle = ['the', 'that', 'this', 'my', 'our'].includes(word);
    if (!isArticle && !(index === 0 && items[0]!.type === 'word')) return [];
    const start = isArticle ? at + 1 : at;
    const isKnown = (place: number) =>
      place < to && !functionWords.has(tokens[place]!.word) && findByWords(clips, [tokens[place]!.word]).length > 0;
    let end = start;
    while (end < start + longestName && isKnown(end)) end += 1;
    const words = tokens.slice(start, end).map((token) => token.word);
    const isSubject = isArticle || sayingVerbs.has(tokens[end]?.word ?? '');
    const numbers = words.length > 0 && isSubject ? findByWords(clips, words) : [];
    return numbers.length === 1 ? numbers : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** "6 feels flat next to 5": is about the first. */
const isCompared = ({ tokens }: Sentence, { from }: Item) =>
  ['to', 'than', 'like', 'with'].includes(tokens[from - 1]?.word ?? '');

/** The looks of a message in plain words, each with its clips in front. */
export function toLooks(sentence: Sentence, clauses: readonly Clause[], judged: readonly Judged[]): Sentence {
  const looks = judged.filter(({ verdict }) => verdict === 'look');
  const isOpen = sentence.selected?.length === 0;
  const isNamed = looks.some(
    ({ items, thing }) =>
      listNamed(items).some((item) => !isOpen || !pointsBack(sentence, item)) || thing !== undefined,
  );
  const isAll = looks.some(({ items }) =>
    items.some((item) => item.type === 'reference' && item.reference.all === true),
  );
  let isTold = false;
  const firstLook = judged.findIndex(({ verdict }) => verdict === 'look');
  const pieces = judged.flatMap(({ verdict, items, text }, at) => {
    if (text !== undefined) return [text];
    if (verdict === 'look') return [toLook(sentence, judged, at, isTold)];
    if (verdict === 'degree') return at > 0 ? [toPieces(sentence, toKept(sentence, items))] : [];
    if (verdict === 'keeps') return isAll ? [`except ${toPieces(sentence, listNamed(items))}`] : [];
    const excepted = items.filter(({ type }) => type === 'except');
    const isAsking =
      verdict === 'talk' &&
      clauses[at]!.end !== ':' &&
      isRequest(sentence, clauses[at]!) &&
      listLeftovers(sentence, items).length > 0;
    const look = items.findIndex(({ type }) => type === 'template');
    const told = listNamed(verdict === 'is' ? items.slice(0, look) : items);
    const named = isNamed || isAsking ? [] : told.filter((item, place) => place === 0 || !isCompared(sentence, item));
    const mayTell = named.length === 0 && !isNamed && at < firstLook && isOpen && !isTold;
    const thing = mayTell ? findThing(sentence, items) : undefined;
    isTold ||= thing !== undefined || (named.length > 0 && isOpen);
    if (thing !== undefined) return [`clip ${thing}`];
    return named.length + excepted.length === 0 ? [] : [toPieces(sentence, [...named, ...excepted])];
  });
  return readSentence(pieces.join(', '), sentence.clips, sentence.selected);
}
