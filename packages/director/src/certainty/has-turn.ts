import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** What turns a wish round, or takes part of it back: where such a word stands, all depends on how far it reaches. */
const turning = toVocabulary("no nothing never don't dont keep exception mean wait scratch undo");

/** Whether a message has a word that turns what is asked for round. */
export const hasTurn = ({ tokens }: Sentence): boolean => tokens.some(({ word }) => turning.has(word));
