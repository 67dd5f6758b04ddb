import type { KindReader } from '../turn.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const polite = toVocabulary(
  ". , ! … please pls thanks thank you then just the for it that this me i'm im am is let's lets",
);
const yes = toVocabulary(
  'yes yep yeah yup yea sure ok okay k y absolutely definitely certainly confirm confirmed proceed continue agreed correct right exactly affirmative go ahead do run start sounds good fine by all means of course great perfect looks',
);
const yesCore =
  /^(?:please )?(?:yes|yep|yeah|yup|yea|sure|ok|okay|k|y|absolutely|definitely|certainly|confirm|confirmed|proceed|agreed|correct|exactly|affirmative|go ahead|go for it|do it|do that|run it|sounds good|of course|by all means|let's do|let's go|lets do|lets go|looks good , go|right|continue|that's right|fine)\b/;
const no = toVocabulary(
  "no nope nah not now don't dont do never mind nevermind forget leave as way later rather instead about skip decline n",
);
const noCore =
  /^(?:please )?(?:no|nope|nah|n|don't|dont|do not|not now|never mind|nevermind|forget it|forget that|forget about|leave it|skip it|rather not|i'd rather not|decline)\b/;

const wordsOf = (tokens: readonly { word: string }[]) => tokens.map(({ word }) => word).join(' ');

/** "Yes, go ahead". */
export const readConfirm: KindReader = ({ sentence }) => {
  const words = wordsOf(sentence.tokens);
  return yesCore.test(words) && isMadeOf(words, polite, yes) ? { kind: 'confirm' } : undefined;
};

/** "No, leave it". */
export const readDecline: KindReader = ({ sentence }) => {
  const words = wordsOf(sentence.tokens);
  return noCore.test(words) && isMadeOf(words, polite, no) ? { kind: 'decline' } : undefined;
};

/** A "yes," or "thanks!" before a wish, as the number of tokens to leave out of it. */
export function countPrelude(tokens: readonly { word: string }[]): number {
  const words = tokens.slice(0, 4).map(({ word }) => word);
  const prelude =
    /^(?:(?:yes|yeah|yep|ok|okay|sure|no|nope|great|perfect|nice|awesome|cool|thanks|thank you|hi|hello|hey|well|so|alright|good) )?(?:[,.!]+ )?/;
  const found = prelude.exec(`${words.join(' ')} `)?.[0].trim() ?? '';
  const count = found === '' ? 0 : found.split(' ').length;
  const isAssent = /^(?:yes|yeah|yep|ok|okay|sure|alright)$/.test(found);
  return (isAssent || /[,.!]$/.test(found)) && count < tokens.length ? count : 0;
}
