import type { Edit } from '@retake/contracts';
import { toShape, wordsOf } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { hasFreeLook } from './free-looks.ts';
import { tellsOfThing } from './tells-of-thing.ts';

/** "Pancakes → waffles". */
const exchanging = /→|->|=>/u;

/**
 * Whether words that are left to a model may be meant otherwise: a look stands among them, or nothing in them says what becomes of
 * which thing. They are offered with their price then ("a snow globe next to the bottle"), however cheap they are.
 */
export function isUnsure(sentence: Sentence, edits: readonly Edit[]): boolean {
  if (edits.every(({ instruction }) => instruction === undefined)) return false;
  const isTold =
    tellsOfThing(wordsOf(sentence, sentence.items), toShape(sentence, sentence.items)) ||
    exchanging.test(sentence.text) ||
    sentence.items.some(({ type }) => type === 'quote');
  return hasFreeLook(sentence) || !isTold;
}
