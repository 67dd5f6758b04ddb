import type { Understanding } from '@retake/contracts';
import type { Sentence } from '../sentence/sentence.ts';
import { findUnclear } from '../tokens/correct-spelling.ts';
import { toChoice, toClarify } from './clarify.ts';

/** Buttons beyond these do not help to choose. */
const mostChoices = 3;

/**
 * The question before anything changes by a message with a word that is none and may be meant for several: "coler" for "cooler"
 * or "colder". A name with a capital letter is nobody's slip. Undefined where every word is clear.
 */
export function doubtWords({ text, tokens, clips }: Sentence): Understanding | undefined {
  const small = tokens.filter(({ from }) => from === 0 || !/\p{Lu}/u.test(text[from]!));
  const unclear = findUnclear(small, clips);
  if (unclear === undefined) return undefined;
  const { token, meant } = unclear;
  const choices = meant.slice(0, mostChoices).map((word) => {
    const said = text.slice(0, token.from) + word + text.slice(token.to);
    return toChoice(said);
  });
  return toClarify(`What do you mean by "${token.word}"?`, choices);
}
