import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** Who or what a sentence that asks for nothing is about. */
const subjects = toVocabulary(
  "i i'm i've i'll we we're we've you you're it it's they they're this that that's these those my our because since hope sorry what as",
);
/** After one of those they make a request of it. */
const wishing = toVocabulary(
  "should must need needs want wants wanted let make add put please like i'd give turn change remove replace",
);

const people = toVocabulary(
  'client clients boss team customer customers director editor producer manager viewers audience',
);

const aims = toVocabulary('make match fit suit give create help draw set highlight emphasise emphasize get keep');

/** "darker to match the mood": all that is left over stands after what the look is for. */
function hasAim(tokens: Sentence['tokens'], items: readonly Item[]): boolean {
  const look = items.findIndex(({ type }) => type === 'template');
  const aim = items.findIndex(
    ({ from }, at) => at > look && tokens[from]?.word === 'to' && aims.has(tokens[from + 1]?.word ?? ''),
  );
  return look !== -1 && aim !== -1 && !items.slice(0, aim).some(({ type }) => type === 'word' || type === 'quote');
}

/**
 * Whether a look is asked for beside something that is said of it and not understood: "clip 2 darker, it reminds me of my
 * school". What is meant is likely the look alone, and only likely.
 */
export function isRemarkedOn({ tokens }: Sentence, items: readonly Item[]): boolean {
  const wordOf = (item: Item) => tokens[item.from]?.word ?? '';
  const isCondition = items.some((item) => wordOf(item) === 'if' && tokens[item.from - 1]?.word !== 'as');
  if (isCondition) return true;
  if (hasAim(tokens, items)) return true;
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'separator') parts.push([]);
    else parts.at(-1)!.push(item);
  }
  const has = (part: readonly Item[], ...types: readonly Item['type'][]) =>
    part.some(({ type }) => types.includes(type));
  const isLook = (part: readonly Item[]) => has(part, 'template') && !has(part, 'word', 'quote');
  const isRemark = (part: readonly Item[]) =>
    has(part, 'word') &&
    (subjects.has(wordOf(part[0]!)) || people.has(tokens[part[0]!.from + 1]?.word ?? '')) &&
    !part.some(({ from, to }) => tokens.slice(from, to).some(({ word }) => wishing.has(word)));
  return parts.some(isLook) && parts.filter((part) => has(part, 'word', 'quote')).every(isRemark);
}
