import type { KindReader } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { isTelling } from './controls/is-telling.ts';
import { asking, courtesies, newcomer, opening } from './help-words.ts';
import { toQuestionOrder } from './to-question-order.ts';

const helping = toVocabulary(
  'help what can do say how does work use show list all which available are there commands command templates about is usage retake get started me i',
);
const core =
  /\bhelp\b|what can (?:you|i) (?:do|say)|how (?:does|do) (?:this|it|i|you|retake) (?:work|use)|\bcommands?\b|get started/;

const apart =
  / ?[,.;:!?…–—\n] ?| so (?=could|can|would|how|what|please)| but (?=how|what)| and (?=(?:how|what|where|which|can|could|do|does|is|are)\b)/u;
/** "My niece set this up what can I ask you": written in one breath. */
const runOn = / (?=(?:what|how) (?:can|could|do|should) (?:i|we)\b)/u;

/** "help", "what can I type here?", "I'm new, how does this app work?": what can be asked for is told. */
export const readHelp: KindReader = ({ sentence }) => {
  const words = sentence.tokens.map(({ word }) => word).join(' ');
  if (core.test(words) && isMadeOf(words, helping, courtesy)) return { kind: 'help' };
  const isForeign = sentence.items.some(
    (item) =>
      ['template', 'quote', 'except'].includes(item.type) ||
      (item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak),
  );
  if (isForeign || sentence.tokens.length > 40) return undefined;
  return isHelp(words.split(apart)) || isHelp(words.split(apart).flatMap((part) => part.split(runOn)))
    ? { kind: 'help' }
    : undefined;
};

/** Whether parts of a message ask how this is used, beside what is only told. */
function isHelp(said: readonly string[]): boolean {
  const parts = said.map((part) => part.trim()).filter((part) => part !== '' && !isMadeOf(part, courtesies));
  const fits = (part: string) =>
    [part, part.replace(opening, '')].some((said) => asking.test(said) || asking.test(toQuestionOrder(said)));
  const asked = parts.filter(fits);
  const others = parts.filter((part) => !fits(part) && !newcomer.test(part.replace(opening, '')));
  const isAsked = asked.length > 0 || (parts.length > 0 && others.length === 0);
  return isAsked && others.every((part) => isTelling(part.split(' ')));
}
