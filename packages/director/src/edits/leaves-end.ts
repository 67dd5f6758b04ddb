import { has, wordsOf } from '../gist/shape.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const ends = toVocabulary('in out up down left right more less slow slower fast faster bright dark');
const around = toVocabulary(
  'on for in at of the a to and but while should could can please pls goes go gets bit little much lot even slightly touch so also instead : , - – —',
);

/** "Speed clip 4 up and clip 7 down": a part that says but a direction beside its clip, which no look is read of. */
export function isDirected(sentence: Sentence, items: readonly Item[]): boolean {
  if (!has(items, 'reference') || has(items, 'template', 'quote', 'negation', 'except', 'version')) return false;
  const words = wordsOf(
    sentence,
    items.filter(({ type }) => type !== 'reference'),
  );
  return words.some((word) => ends.has(word)) && words.every((word) => ends.has(word) || around.has(word));
}

/** "Warm up clip 4 and clip 7 down": the end of another look behind clips that one is read for. */
export function leavesEnd({ items, tokens }: Sentence): boolean {
  const tails = new Set(items.flatMap((item) => (item.type === 'template' ? [item.tail?.from] : [])));
  return items.some((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    const isEnd = ['up', 'down', 'out'].includes(tokens[item.from]?.word ?? '') && item.type !== 'template';
    const isClips = before?.type === 'reference' && before.reference.clips.length > 1;
    return isEnd && isClips && !tails.has(item.from) && (next === undefined || next.type === 'separator');
  });
}
