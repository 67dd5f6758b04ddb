import { getTemplate } from '@retake/contracts';
import { findByWords } from '../references/prompt-index.ts';
import { isOfPicture } from '../sentence/judge-things.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { listClipsOfLeftovers } from './leftovers.ts';
import { isPainted } from './painted.ts';
import { has, wordsOf } from './shape.ts';

const making = toVocabulary('make making turn paint give get have put let');
const placing = toVocabulary('for on in over across of at : - – — → shot clip scene part bit one section');

const within = toVocabulary('on in of at under behind beside near around over');
/** Of people and what they wear nothing of this is said. */
const people = toVocabulary('he she him her his they them');
const modals = toVocabulary('should must could can may might would will shall');

/** "the red coat should be darker": an adjective and its noun are a thing, of which that may be said. */
function isSubject({ tokens }: Sentence, items: readonly Item[], leftovers: readonly Item[]): boolean {
  const [first, second, ...others] = leftovers;
  if (first === undefined || second === undefined || others.length > 0 || second.from !== first.to) return false;
  const isName = ['the', 'that', 'this', 'her', 'his', 'their', 'my', 'our'].includes(
    tokens[first.from - 1]?.word ?? '',
  );
  const isDoing = [first, second].some(({ from }) => tokens[from]!.word.endsWith('ing'));
  const look = items.findIndex(({ type }) => type === 'template');
  return isName && !isDoing && items[look]!.from >= second.to && modals.has(tokens[second.to]?.word ?? '');
}

/** "a brighter tie", "the car should drive faster": a thing of that look, or a deed, and no clip. */
function ownsLook({ tokens }: Sentence, items: readonly Item[], leftovers: readonly Item[]): boolean {
  const look = items.find(({ type }) => type === 'template');
  if (look === undefined) return false;
  const modal = items.find(({ from }) => modals.has(tokens[from]!.word));
  const isDeed = modal !== undefined && leftovers.some(({ from }) => from > modal.from && from < look.from);
  const isOne =
    ['a', 'an'].includes(tokens[look.from]!.word) || ['a', 'an'].includes(tokens[look.from - 1]?.word ?? '');
  // "golden logo on the crate": what the clip shows is to be so.
  const isOfOne = look.type === 'template' && !isOfPicture(look.template) && leftovers.length > 1 && look === items[0];
  return (
    isDeed ||
    ((isOne || isOfOne) &&
      leftovers.some(({ from, to }) => from === look.to && (isOne || within.has(tokens[to]?.word ?? ''))))
  );
}

/**
 * The clip whose prompt has all the words that are left over beside a look, where the look can only be meant for a whole
 * picture, or stands for where something is.
 */
export function findThing(sentence: Sentence, items: readonly Item[], leftovers: readonly Item[]) {
  const { tokens, selected = [] } = sentence;
  const isNamed = selected.length > 0 || has(items, 'reference', 'except');
  if (isNamed || leftovers.length === 0 || ownsLook(sentence, items, leftovers)) return undefined;
  const numbers = listClipsOfLeftovers(sentence, leftovers);
  const around = [leftovers[0]!.from - 1, leftovers[0]!.from - 2, leftovers.at(-1)!.to].map(
    (at) => tokens[at]?.word ?? '',
  );
  const isWhole = items.every((item) => item.type !== 'template' || isOfPicture(item.template));
  const isMade = wordsOf(sentence, items).some((word) => making.has(word));
  const isNamedWell = leftovers.length > 1 && !isMade && !isSubject(sentence, items, leftovers);
  const isMeant = (isWhole && !isPainted(sentence, items)) || isNamedWell || around.some((word) => placing.has(word));
  return numbers.length === 1 && isMeant ? numbers[0] : undefined;
}

const spells = toVocabulary(
  'day days evening evenings morning mornings afternoon winter summer autumn spring early late weather sky air fall falls falling fell',
);

/**
 * The named clip whose own place stands beside a look of time or weather: "the lake in clip 1 at sunrise", "make the street
 * of clip 2 look like a winter day with snow". Nothing but the whole picture can look so.
 */
export function findPlace({ tokens, clips }: Sentence, items: readonly Item[], leftovers: readonly Item[]) {
  const [named, ...others] = items.filter(({ type }) => type === 'reference' || type === 'except');
  if (named?.type !== 'reference' || others.length > 0 || named.reference.clips.length !== 1) return undefined;
  const looks = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  if (!looks.every((id) => ['time', 'weather'].includes(getTemplate(id).group))) return undefined;
  // "A night light" is a thing of that name.
  const isNamed = items.some(
    (item) =>
      item.type === 'template' &&
      getTemplate(item.template).group === 'time' &&
      ['a', 'an'].includes(tokens[item.from - 1]?.word ?? ''),
  );
  if (isNamed) return undefined;
  const [clip] = named.reference.clips;
  const words = leftovers.map(({ from }) => tokens[from]!.word);
  const isOwn = (word: string) => spells.has(word) || findByWords(clips, [word]).includes(clip!);
  const isPlain = leftovers.every(({ type }) => type === 'word') && words.every(isOwn);
  return isPlain && !words.some((word) => people.has(word)) ? clip : undefined;
}

/** "the clip where the dog looks out of the window": more words of the prompt than the name of the clip has taken. */
export function findDescribed(sentence: Sentence, items: readonly Item[], leftovers: readonly Item[]) {
  const { tokens } = sentence;
  const [named, ...others] = items.filter(({ type }) => type === 'reference');
  if (named?.type !== 'reference' || others.length > 0) return undefined;
  const isDescribed = tokens.slice(named.from, named.to).some(({ word }) => ['where', 'when'].includes(word));
  const numbers = listClipsOfLeftovers(sentence, leftovers);
  const [clip, ...more] = named.reference.clips;
  return isDescribed && more.length === 0 && clip !== undefined && numbers.includes(clip) ? clip : undefined;
}
