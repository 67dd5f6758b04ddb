import type { KindReader } from '../turn.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const polite = toVocabulary(
  ". , ! … please pls thanks thank you then just the for it that this me i'm im am is let's lets",
);
const yes = toVocabulary(
  "yes yep yeah yup yea sure ok okay k y alright absolutely definitely certainly confirm confirmed proceed continue agreed correct right exactly affirmative go ahead do run start sounds good fine by all means of course great perfect looks happy approve make ship me works good by that's so it",
);
const yesCore =
  /^(?:please )?(?:yes|yep|yeah|yup|yea|sure|ok|okay|k|y|absolutely|definitely|certainly|confirm|confirmed|proceed|agreed|correct|exactly|affirmative|go ahead|go for it|do it|do that|run it|sounds good|of course|by all means|let's do|let's go|lets do|lets go|looks good , go|right|continue|that's right|that's fine|fine|alright|please do|make it so|go|start|works for me|looks good , go|perfect , go|great , go|good , go|do so)\b/;
/** Before a yes, and only there, this "no" is none. */
const noObjection = /^no (?:problem|problems|worries|objections?)(?: [,.!])* (?=\S)/;
const no = toVocabulary(
  "no nope nah not now don't dont do never mind nevermind forget leave as way later rather instead about skip decline n too expensive much costly pricey dear maybe yet is it's that's no thing stop wait hold on worth",
);
const noCore =
  /^(?:please )?(?:no|nope|nah|n|don't|dont|do not|not now|never mind|nevermind|forget it|forget that|forget about|leave it|skip it|rather not|i'd rather not|decline|maybe later|later|not yet|not worth it|not this time|hold on|(?:no , )?(?:that's|it's|that is|this is)? ?(?:way |far |much )?too (?:expensive|pricey|costly|dear|much money))\b/;

const wordsOf = (tokens: readonly { word: string }[]) => tokens.map(({ word }) => word).join(' ');

/** "Yes, go ahead". */
export const readConfirm: KindReader = ({ sentence }) => {
  const words = wordsOf(sentence.tokens);
  const answer = words.replace(noObjection, '').replace(/ ,? ?why not(?: [.!?])*$/, '');
  return yesCore.test(answer) && isMadeOf(answer, polite, yes) ? { kind: 'confirm' } : undefined;
};

/** "No, leave it". */
export const readDecline: KindReader = ({ sentence, isAsked }) => {
  const words = wordsOf(sentence.tokens);
  // Where nothing is offered, what is to stop is what runs.
  if (isAsked !== true && /\bstop\b/.test(words)) return undefined;
  return noCore.test(words) && isMadeOf(words, polite, no) ? { kind: 'decline' } : undefined;
};
