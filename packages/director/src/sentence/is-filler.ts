import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { findTemplateStart } from '../templates/template-start.ts';
import { fillers } from '../words/fillers.ts';
import { isAdverb } from '../words/hedges.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** "plzz", "pleeease". */
const plea = /^(?:pl[zs]+|ple+a+se+)$/;
const sign = /^(?:[()'’→=>*~|]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)$/u;
/** "moves too fast", "should play faster". */
const paces = toVocabulary('move moves play plays run runs go goes');
const degrees = toVocabulary('too so a much way');
/** Before clips these only say where. */
const covering = toVocabulary('over across inside within upon when whenever where');

/** Whether a word that is nothing else only holds a wish together. */
export function isFiller(scope: Scope, at: number): boolean {
  const { tokens } = scope;
  const { word } = tokens[at]!;
  if (fillers.has(word) || isAdverb(word) || plea.test(word) || sign.test(word)) return true;
  if (paces.has(word)) return degrees.has(tokens[at + 1]?.word ?? '') || findTemplateStart(tokens, at + 1);
  const covered = covering.has(word) ? parseReference(scope, at + 1) : undefined;
  return covered !== undefined && covered.reference.problem === undefined;
}
