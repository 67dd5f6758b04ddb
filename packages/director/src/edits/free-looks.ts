import { getTemplate } from '@retake/contracts';
import { listClipsOfLeftovers, listLeftovers } from '../gist/leftovers.ts';
import { isPainted } from '../gist/painted.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { functionWords } from '../words/function-words.ts';
import { isAdverb } from '../words/hedges.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const owners = toVocabulary('the her his their its my our a an');
const ofThings = new Set(['light', 'colour', 'detail']);

/** "make her coat darker": the look is that of a thing. */
function isOfThing(tokens: Sentence['tokens'], items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  const [owner, thing] = [items[at - 2], items[at - 1]];
  return (
    item.type === 'template' &&
    ofThings.has(getTemplate(item.template).group) &&
    thing?.type === 'word' &&
    owner !== undefined &&
    owners.has(tokens[owner.from]!.word)
  );
}

/** Behind these words stands a thing. */
const before = toVocabulary(
  's the a an her his their its my our some two three this that these those on in with at around by near under over behind from of for into onto like to',
);

const persons = toVocabulary('he she him her his hers they them their');

/** Whether a leftover word is a thing: it stands behind an article, a preposition, another leftover or a look. */
export function hasThing(sentence: Sentence): boolean {
  if (sentence.tokens.some(({ word }) => persons.has(word))) return true;
  return listLeftovers(sentence, sentence.items).some(({ from, type }) => {
    const at = sentence.items.findIndex((item) => item.from === from);
    const earlier = sentence.items[at - 1];
    const word = sentence.tokens[from - 1]?.word ?? '';
    return (
      type !== 'word' ||
      before.has(word) ||
      ['template', 'reference'].includes(earlier?.type ?? '') ||
      (earlier?.type === 'word' && !isAdverb(word))
    );
  });
}

/** Whether a look stands by itself, and does not only describe a thing ("a rain jacket"). */
export function hasFreeLook({ items, tokens }: Sentence): boolean {
  return items.some((item, at) => {
    if (item.type !== 'template') return false;
    const next = items[at + 1];
    if (isOfThing(tokens, items, at)) return false;
    const word = next === undefined ? '' : tokens[next.from]!.word;
    return next?.type !== 'word' || functionWords.has(word) || persons.has(word);
  });
}

/**
 * The clip that is named by a thing in it alone, where its look may be meant for all of the picture: "can the campfire be
 * warmer". Undefined where a clip is named or selected, or somebody owns the thing.
 */
export function findClipOfThing(sentence: Sentence): number | undefined {
  const { items, tokens, selected = [] } = sentence;
  const isNamed = selected.length > 0 || items.some(({ type }) => type === 'reference' || type === 'except');
  if (isNamed || tokens.some(({ word }) => persons.has(word))) return undefined;
  if (isPainted(sentence, items)) return undefined;
  const looks = items.filter(({ type }) => type === 'template');
  const leftovers = listLeftovers(sentence, items);
  const last = items.findLast(({ type }) => type === 'word' || type === 'template');
  if (looks.length !== 1 || last?.type !== 'template') return undefined;
  const numbers = listClipsOfLeftovers(sentence, leftovers);
  return numbers.length === 1 ? numbers[0] : undefined;
}
