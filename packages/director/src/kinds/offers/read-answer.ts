import type { Sentence } from '../../sentence/sentence.ts';
import type { KindReader } from '../../turn.ts';
import { oneOf } from '../../words/one-of.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { isTelling } from '../controls/is-telling.ts';
import { thanking } from '../controls/telling-words.ts';
import { no } from './no.ts';
import { yes } from './yes.ts';

const mostWords = 40;
const courtesies = toVocabulary(
  'please pls plz thanks thank you thx ty cheers ah oh hm hmm hmmm um uh well so and then but actually now just lol haha man dude bro mate guys team wow nice very much kindly sorry my friend unfortunately sadly ok okay yeah honestly tbh i think guess , . ! … - – —',
);
const opening =
  /^(?:(?:well|so|and|then|but|oh|ah|hm+|um|uh|actually|please|pls|ok|okay|yeah|honestly|now|sorry|thanks|thank you|yes|,|i think|i guess|i'd say|maybe|for me|for us|to me|unfortunately|sadly|(?:my|our|the) [a-z]+ (?:says|said|thinks)(?: that)?|i'm afraid|i am afraid|im afraid|just|that|because|as|since) )+/u;
const relation = '(?:the|my|our) [a-z]+';
const marks = /^[,.;:!…–—\n-]$/u;
const conditional = /\b(?:if|unless|until|once|when|only|except|without|instead|first|but)\b/u;

/** "I need a sign-off first", "we have to ask the boss": why it is a no, although it speaks of needs. */
const ofMoney = new RegExp(
  `^(?:i|we|${relation}) (?:(?:just|first|still|really|would|will|'ll) )*(?:need|needs|have|has|want|wants|must|should|would like|gotta|got)(?: to| an?| the| my| our| some| more)* (?:[a-z]+ ){0,2}?${oneOf(
    'sign off, sign, approval, approve, budget, money, funds, credit, credits, permission, okay, ok, time, sleep, ask, check, talk, discuss, think, wait, save, clarify, confirm, decide, look',
  )}\\b(?: [a-z]+){0,6}$`,
  'u',
);

/** Behind "as" these tell how, and not why. */
const like = toVocabulary('is it they that this was written planned agreed before discussed usual well shown');
const dropping = toVocabulary('forget leave skip keep drop cancel');
/** After one of these such a verb goes on with what was said. */
const leaning = toVocabulary(
  "to and or just let's lets let us rather better please pls we i you i'd we'd i'll we'll don't dont do not never only should must can could would will might may the a my our this that so now then",
);

function toClauses({ tokens }: Sentence): readonly string[] {
  const clauses: string[][] = [[]];
  for (const [at, { word }] of tokens.entries()) {
    if (/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[)(~*])$/u.test(word)) continue;
    const isBut = word === 'but' && clauses.at(-1)!.length > 0;
    const isLike = word === 'as' && like.has(tokens[at + 1]?.word ?? '');
    const isWhy = ['so', 'because', 'since', 'as'].includes(word) && !isLike && clauses.at(-1)!.length > 1;
    // "No no forget it leave everything".
    const isDropped = dropping.has(word) && clauses.at(-1)!.length > 0 && !leaning.has(tokens[at - 1]?.word ?? '');
    const isNew = isBut || isWhy || isDropped;
    if (marks.test(word) || isNew) clauses.push([]);
    if (!marks.test(word)) clauses.at(-1)!.push(word);
  }
  return clauses.map((words) => words.join(' ')).filter((clause) => clause !== '');
}

const isCourtesy = (clause: string) => clause.split(' ').every((word) => courtesies.has(word)) || thanking.test(clause);
const refusal = /^(?:(?:no+|nope|nah+|yeah no|thx|thanks|ty|thank you) )+/u;
const fits = (pattern: RegExp, clause: string) =>
  pattern.test(clause) ||
  pattern.test(clause.replace(opening, '')) ||
  clause.split(/ (?:and|but|then) /u).every((part) => pattern.test(part) || pattern.test(part.replace(opening, '')));

/**
 * A yes or a no to a plan that waits for one, in whatever words: "that is within the budget, so please proceed". Every part
 * of it says so, or only why.
 */
export const readAnswer: KindReader = ({ sentence, isAsked }) => {
  if (isAsked !== true || sentence.isQuestion || sentence.tokens.length > mostWords) return undefined;
  if (sentence.items.some(({ type }) => type === 'quote' || type === 'template' || type === 'except')) return undefined;
  const clauses = toClauses(sentence);
  if (clauses.length === 0)
    return /👍|👌|✅|🆗/u.test(sentence.text)
      ? { kind: 'confirm' }
      : /👎|❌|🚫/u.test(sentence.text)
        ? { kind: 'decline' }
        : undefined;
  const refusing = clauses.filter((clause) => fits(no, clause) || fits(no, clause.replace(refusal, '')));
  const agreeing = clauses.filter((clause) => !refusing.includes(clause) && fits(yes, clause));
  const others = clauses.filter(
    (clause) => !refusing.includes(clause) && !agreeing.includes(clause) && !isCourtesy(clause),
  );
  const isRefused = refusing.length > 0;
  const areTold = others.every((clause) => {
    const said = clause.replace(opening, '');
    return isRefused
      ? isTelling(clause.split(' ')) || ofMoney.test(said)
      : isTelling(clause.split(' ')) && !conditional.test(said);
  });
  if (!areTold) return undefined;
  if (isRefused) return { kind: 'decline' };
  const isHeldBack = others.some((clause) => /\b(?:not|no|don't|can't|won't|never|nobody)\b|n't\b/u.test(clause));
  return agreeing.length > 0 && !isHeldBack ? { kind: 'confirm' } : undefined;
};
