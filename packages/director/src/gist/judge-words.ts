import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { type Clause, reasons } from './clauses.ts';
import { listLeftovers, listThingWords } from './leftovers.ts';
import { isOfMusic } from './music.ts';
import { isAim, isAimOfOthers, isRequest, isWishOfOthers } from './requests.ts';
import { has, toShape, wordsOf } from './shape.ts';
import { isAction, isKept, isLeadIn, isStatement } from './statements.ts';
import { sayingVerbs } from './talk-words.ts';
import type { Verdict } from './verdict.ts';

/** After these a clause says when something else holds. */
export const conditions = toVocabulary('if unless when');
/** "no wait, 3", "actually make that 2-4": what was said before is taken back. */
const correcting =
  /\b(?:no|oh|hmm|or|nope)? ?(?:wait|scratch|strike|correction|nevermind|never mind)\b|\b(?:i|we) (?:mean|meant)\b|\bactually (?:make|only|just|not|no)\b|\brather (?:not|only|just)\b|^(?:no|not|nope|only|just|actually|instead|rather|same|likewise|ditto|or|also|include|without)\b|\b(?:include|included|includes|also|too|same|likewise|as well|instead)$/u;
/** "please fix": says no more than the look beside it. */
const vague =
  /^(?:(?:please|pls|so|and|just|can you|could you) )*(?:fix|sort|improve|correct|adjust|change)(?: (?:it|that|this|them))?(?: (?:please|pls|out|asap))*$|^(?:so |and |but )?(?:please |pls )less(?: of (?:it|that))?$/u;
/** "the cake has to look tasty": what a look is for, or a wish of its own. */
const seeming = /\b(?:should|must|ha(?:s|ve) to|needs? to|ought to) look\b/u;
/** "bread must look delicious!!": no picture can be told to. */
const praised =
  /\b(?:should|must|ha(?:s|ve) to|needs? to|ought to) (?:look|be|feel|seem) (?:(?:really|so|super|very|absolutely|just|totally) )*(?:delicious|tasty|yummy|appetising|appetizing|mouthwatering|irresistible|tempting|great|good|amazing|perfect|stunning|gorgeous|beautiful|awesome|fantastic|special|attractive|inviting|expensive|premium|professional|delightful|lovely)$/u;
/** "Partners asked for a red dress": a wish that is told. */
const wishedFor =
  /\b(?:asked|asks|asking|begged|begs|wished|wishes) (?:(?:me|us|you) )?for (?:a|an|some|more|another)\b/u;
/** "people should wanna jump": what is to happen before the screen. */
const feeling =
  /^(?:(?:so|and|that|where) )*(?:people|viewers|everyone|everybody|the audience|fans|they|you) (?:should|must|need to|have to|gotta|ought to) (?:(?:just|really|all) )*(?:wanna|want to|feel like)\b/u;
/** "Give clips 1 and 12 the same treatment: fog": the colon tells which. */
const sharing =
  /\b(?:give|apply|use|get|do|want|for) @? ?(?:both )?(?:the|one) same (?:treatment|looks?|effects?|grade|style|mood|change|thing|edits?|template|filter)s?(?: (?:to|for|on|in) @)?$/u;
/** "Sorry for the long list", "humour him, will you": said to the one who reads. */
const courteous =
  /^(?:(?:so|and|but|very|really|i'm|im|i am|we're|we are) )*(?:sorry|apologies|thanks|thank you|thx|cheers|humou?r (?:him|her|them|me|us)|bear with (?:me|us)|will you|would you|you rock|you're (?:a|an|the) [a-z ]+)\b(?! to (?:make|add|change|give|put))/u;
const changedMind = /\bchanged (?:my|our) minds?\b/u;
const showing = /\b(?:see|sees|notice|show|shows|visible)\b/u;

/** "I like clip 5 a lot", and not "clip 5 a lot". */
const isTold = (sentence: Sentence, { items }: Clause) =>
  has(items, 'reference') && wordsOf(sentence, items).some((word) => sayingVerbs.has(word));

/** "do that for 3 as well": a number that counts nothing may be a clip. */
const namesNumber = ({ tokens }: Sentence, items: readonly Item[]): boolean =>
  items.some(({ type, from, to }) => {
    const next = tokens[to];
    const isCounted =
      next !== undefined && next.kind === 'word' && !['as', 'too', 'also', 'please'].includes(next.word);
    return type === 'word' && tokens[from]!.kind === 'number' && !isCounted;
  });

/** Judges a clause that has no look. */
export function judgeWords(sentence: Sentence, clause: Clause): Verdict {
  const { items, joint } = clause;
  const text = wordsOf(sentence, items).join(' ');
  if (changedMind.test(text)) return 'unclear';
  if (correcting.test(text) && has(items, 'reference', 'except')) return 'unclear';
  const isOver = listLeftovers(sentence, items).length === 0;
  if (isOver && has(items, 'strength') && !isTold(sentence, clause))
    return has(items, 'reference') ? 'unclear' : 'degree';
  if (isOver) return 'talk';
  if ((conditions.has(joint) && has(items, 'reference')) || namesNumber(sentence, items)) return 'unclear';
  if (joint === 'so' && showing.test(text)) return 'unclear';
  if (isAction(sentence, clause)) return has(items, 'reference') ? 'content' : 'unclear';
  if (items[0]!.type === 'negation' && !isRequest(sentence, clause)) return 'refuses';
  if (isKept(sentence, clause)) return 'keeps';
  if (reasons.has(joint)) return /\b(?:should|must)\b/u.test(text) && !isAim(text) ? 'unclear' : 'talk';
  const isHeading =
    clause.end === ':' &&
    sharing.test(
      toShape(sentence, items)
        .replaceAll(/ ?[,.:!]+ ?/gu, ' ')
        .trim(),
    );
  const isCourteous = courteous.test(text) && !has(items, 'reference', 'except', 'negation', 'quote');
  if (isHeading || isCourteous || praised.test(text) || feeling.test(text) || isOfMusic(sentence, clause))
    return 'talk';
  if (isAimOfOthers(sentence, clause) || vague.test(text)) return 'talk';
  if (isRequest(sentence, clause)) {
    const isOpen =
      seeming.test(text) || isWishOfOthers(sentence, clause) || listThingWords(sentence, items).length === 0;
    return isOpen ? 'unclear' : 'content';
  }
  if (wishedFor.test(text) && listThingWords(sentence, items).length > 0) return 'unclear';
  return isStatement(sentence, clause) || isLeadIn(sentence, clause) ? 'talk' : 'unclear';
}
