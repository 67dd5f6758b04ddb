import type { Edit, Understanding } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { isContradiction } from '../templates/contradictions.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

/** "The picture is not sharp" tells how it is. */
const linking = toVocabulary("is are was were looks look feels feel seems it's its that's");

/** "Clip 3 sunset no sunrise": without a mark it may deny the second look, or ask for it. */
const isTurnedBack = (items: readonly Item[], tokens: Sentence['tokens']): boolean =>
  items.some((item, at) => {
    const [before, next] = [items[at - 1], items[at + 1]];
    const isNo = item.type === 'negation' && tokens[item.from]!.word === 'no';
    return isNo && before?.type === 'template' && next?.type === 'template'
      ? isContradiction(before.template, next.template)
      : false;
  });

/**
 * The question before a look is put on that the message denies in so many words: "slow motion, no, not slow motion, vintage". Undefined
 * where no look behind "not" would change anything.
 */
export function doubtDenied({ items, tokens }: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const changed = new Set(edits.flatMap(({ templates }) => templates));
  const isDenied = items.some(
    (item, at) =>
      item.type === 'template' &&
      changed.has(item.template) &&
      items[at - 1]?.type === 'negation' &&
      tokens[item.from - 1]!.word === 'not' &&
      !linking.has(tokens[item.from - 2]?.word ?? '') &&
      items.some((other) => other !== item && other.type === 'template' && other.template === item.template),
  );
  return isDenied || isTurnedBack(items, tokens)
    ? toClarify('What is meant in the end: which clip, and how should it look?')
    : undefined;
}
