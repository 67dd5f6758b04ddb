import { isOfPicture } from '../sentence/judge-things.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { dropExplanation, dropWisher } from './around-a-look.ts';
import { type Clause, reasons } from './clauses.ts';
import { listClipsOfLeftovers, listLeftovers, listThingWords } from './leftovers.ts';
import { isAim, isAimOfOthers, isRequest, isWishOfOthers, tellsStory } from './requests.ts';
import { has, toShape, wordsOf } from './shape.ts';
import { isAction, isKept, isLeadIn, isState, isStatement } from './statements.ts';
import { toWanted } from './wanted.ts';

/**
 * What a clause is: a `look` and nothing else is asked for; it tells how something `is`, in the words of a look; it
 * `refuses` one; it says how much (`degree`); it `keeps` clips as they are; it is `talk`; it asks for something else
 * (`content`); or none of that is sure.
 */
export type Verdict = 'look' | 'is' | 'refuses' | 'degree' | 'talk' | 'content' | 'keeps' | 'unclear';

export interface Judged {
  readonly verdict: Verdict;
  /** The pieces of a look that are to be kept: without who wishes it and what it is for. */
  readonly items: readonly Item[];
  /** The look in other words, where it is said of something that was named before. */
  readonly text?: string;
  /** The clip that words of its prompt name. */
  readonly thing?: number;
}

const conditions = toVocabulary('if unless when');
/** "no wait, 3", "actually make that 2-4": what was said before is taken back. */
const correcting =
  /\b(?:no|oh|hmm|or|nope)? ?(?:wait|scratch|strike|correction|nevermind|never mind)\b|\b(?:i|we) (?:mean|meant)\b|\bactually (?:make|only|just|not|no)\b|\brather (?:not|only|just)\b|^(?:no|not|nope|only|just|actually|instead|rather|same|likewise|ditto|or|also|include|without)\b|\b(?:include|included|includes|also|too|same|likewise|as well|instead)$/u;
/** "please fix": says no more than the look beside it. */
const vague =
  /^(?:(?:please|pls|so|and|just|can you|could you) )*(?:fix|sort|improve|correct|adjust|change)(?: (?:it|that|this|them))?(?: (?:please|pls|out|asap))*$/u;
/** "the cake has to look tasty": what a look is for, or a wish of its own. */
const seeming = /\b(?:should|must|ha(?:s|ve) to|needs? to|ought to) look\b/u;
const refusing = toVocabulary('instead rather than other anything but no longer');
const changedMind = /\bchanged (?:my|our) minds?\b/u;
const showing = /\b(?:see|sees|notice|show|shows|visible)\b/u;

/** Judges one clause. */
export function judgeClause(sentence: Sentence, clause: Clause): Judged {
  const { items, joint } = clause;
  if (!has(items, 'template')) return { verdict: judgeWords(sentence, clause), items };
  const judged = judgeLook(sentence, clause);
  return conditions.has(joint) && judged.verdict === 'is' ? { verdict: 'unclear', items } : judged;
}

function judgeWords(sentence: Sentence, clause: Clause): Verdict {
  const { items, joint } = clause;
  const text = wordsOf(sentence, items).join(' ');
  if (changedMind.test(text)) return 'unclear';
  if (correcting.test(text) && has(items, 'reference', 'except')) return 'unclear';
  const isOver = listLeftovers(sentence, items).length === 0;
  if (isOver && has(items, 'strength') && !has(items, 'reference')) return 'degree';
  if (isOver) return 'talk';
  if (conditions.has(joint) && has(items, 'reference')) return 'unclear';
  if (joint === 'so' && showing.test(text)) return 'unclear';
  if (isAction(sentence, clause)) return has(items, 'reference') ? 'content' : 'unclear';
  if (items[0]!.type === 'negation' && !isRequest(sentence, clause)) return 'refuses';
  if (isKept(sentence, clause)) return 'keeps';
  if (reasons.has(joint)) return /\b(?:should|must)\b/u.test(text) && !isAim(text) ? 'unclear' : 'talk';
  if (isAimOfOthers(sentence, clause) || vague.test(text)) return 'talk';
  if (isRequest(sentence, clause)) {
    const isOpen =
      seeming.test(text) || isWishOfOthers(sentence, clause) || listThingWords(sentence, items).length === 0;
    return isOpen ? 'unclear' : 'content';
  }
  return isStatement(sentence, clause) || isLeadIn(sentence, clause) ? 'talk' : 'unclear';
}

const making = toVocabulary('make making turn paint give get have put let');
const placing = toVocabulary('for on in over across of at : - – — → shot clip scene part bit one section');

/**
 * The clip whose prompt has all the words that are left over beside a look, where the look can only be meant for a whole
 * picture, or stands for where something is.
 */
function findThing(sentence: Sentence, items: readonly Item[], leftovers: readonly Item[]) {
  const { tokens, selected = [] } = sentence;
  const isNamed = selected.length > 0 || has(items, 'reference', 'except');
  if (isNamed || leftovers.length === 0) return undefined;
  const numbers = listClipsOfLeftovers(sentence, leftovers);
  const around = [leftovers[0]!.from - 1, leftovers[0]!.from - 2, leftovers.at(-1)!.to].map(
    (at) => tokens[at]?.word ?? '',
  );
  const isWhole = items.every((item) => item.type !== 'template' || isOfPicture(item.template));
  const isMade = wordsOf(sentence, items).some((word) => making.has(word));
  const isNamedWell = leftovers.length > 1 && !isMade;
  const isMeant = isWhole || isNamedWell || around.some((word) => placing.has(word));
  return numbers.length === 1 && isMeant ? numbers[0] : undefined;
}

/** "the clip where the dog looks out of the window": more words of the prompt than the name of the clip has taken. */
function findDescribed(sentence: Sentence, items: readonly Item[], leftovers: readonly Item[]) {
  const { tokens } = sentence;
  const [named, ...others] = items.filter(({ type }) => type === 'reference');
  if (named?.type !== 'reference' || others.length > 0) return undefined;
  const isDescribed = tokens.slice(named.from, named.to).some(({ word }) => ['where', 'when'].includes(word));
  const numbers = listClipsOfLeftovers(sentence, leftovers);
  const [clip, ...more] = named.reference.clips;
  return isDescribed && more.length === 0 && clip !== undefined && numbers.includes(clip) ? clip : undefined;
}

function judgeLook(sentence: Sentence, clause: Clause): Judged {
  const { items: all, joint } = clause;
  const { wanted, refused, spoken } = toWanted(sentence, dropWisher(sentence, all));
  const isMeasured = wordsOf(sentence, all).includes('too');
  if (wanted.length === 0) return { verdict: isMeasured ? 'unclear' : 'refuses', items: all };
  if (spoken.length === 0 && isState(sentence, all, joint)) return { verdict: 'is', items: all };
  const shape = toShape(sentence, all);
  const isLikened = /\bas # as\b/u.test(shape) && has(all, 'reference');
  const isNumbering = /^@ [.]/u.test(shape);
  const isOneOf = /\b(?:one|some|any|two|three|few|half|either) of @/u.test(shape);
  if (isLikened || isNumbering || isOneOf) return { verdict: 'unclear', items: all };
  const said = dropExplanation(sentence, dropWisher(sentence, all)).filter((item) => !spoken.includes(item));
  const items =
    refused.length === 0
      ? said
      : said.filter(
          (item) =>
            !refused.includes(item) && item.type !== 'negation' && !refusing.has(sentence.tokens[item.from]!.word),
        );
  const leftovers = listLeftovers(sentence, items);
  if (leftovers.length === 0) return { verdict: 'look', items };
  const thing = findDescribed(sentence, items, leftovers) ?? findThing(sentence, items, leftovers);
  if (thing === undefined && tellsStory(sentence, clause)) return { verdict: 'is', items: all };
  return thing === undefined ? { verdict: 'unclear', items } : { verdict: 'look', items, thing };
}
