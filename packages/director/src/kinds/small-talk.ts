import type { KindReader } from '../turn.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const social = toVocabulary(
  '. , ! ? … - thanks thank you thx ty cheers so much very a lot hi hello hey yo there good morning evening afternoon night great nice cool awesome amazing perfect wonderful excellent brilliant beautiful lovely fantastic love it that this is looks look like i really job work well done wow haha lol hmm bye goodbye see later the all for your help again now pretty how are today going everyone team retake and well what up',
);
const cores = toVocabulary(
  'thanks thank thx ty cheers hi hello hey yo great nice cool awesome amazing perfect wonderful excellent brilliant beautiful lovely fantastic love wow haha lol hmm bye goodbye morning evening afternoon good well looks',
);
const opinion = /^(?:wow )?(?:i|we) (?:(?:really|just|also|do|totally) )*(?:like|love|enjoy|adore|liked|loved)\b/;
const wishing = /\b(?:to|if|would|more|but|instead|should|make|want|please|add|change)\b/;

/** Thanks, greetings and praise: nothing is asked for. */
export const readSmallTalk: KindReader = ({ sentence }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  const opening = sentence.tokens.find(({ kind }) => kind !== 'punctuation')?.word ?? '';
  const isSocial =
    isMadeOf(words, social) &&
    (cores.has(opening) ||
      opinion.test(words) ||
      /\b(?:looks?|is) (?:\w+ )?(?:great|nice|good|perfect|awesome|amazing|lovely|beautiful)\b/.test(words));
  if (isSocial && sentence.items.every(({ type }) => type !== 'strength' || words.length > 0)) return { kind: 'none' };
  const praised =
    sentence.tokens.length > 0 &&
    /^(?:looks?|is|are) (?:(?:really|very|so) )?(?:great|nice|good|perfect|awesome|amazing|lovely|beautiful|fine) ?[.!]*$/.test(
      sentence.plain,
    );
  if (praised) return { kind: 'none' };
  const hasOpinion = opinion.test(words) && !wishing.test(words);
  return hasOpinion || !/[\p{L}\p{N}]/u.test(sentence.text) ? { kind: 'none' } : undefined;
};
