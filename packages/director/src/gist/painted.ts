import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const painting = toVocabulary('make making paint painting turn turning dress colour color');

/** "make the umbrella black and white": of a thing these are its colours; "in black and white" is how a picture is shown. */
export function isPainted({ tokens }: Sentence, items: readonly Item[]): boolean {
  const look = items.find((item) => item.type === 'template' && item.template === 'black-and-white');
  if (look === undefined || tokens[look.from - 1]?.word === 'in') return false;
  return items.some(({ from, to }) => to <= look.from && painting.has(tokens[from]!.word));
}
