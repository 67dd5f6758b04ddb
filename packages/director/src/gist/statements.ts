import type { Item, Sentence } from '../sentence/sentence.ts';
import { isAdverb } from '../words/hedges.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { type Clause, reasons } from './clauses.ts';
import { toShape, wordsOf } from './shape.ts';
import { sayingVerbs } from './talk-words.ts';

const copulas = toVocabulary(
  "is are was were looks look feels feel seems seem appears it's its that's thats they're theyre comes came turned",
);
const turning = toVocabulary('comes came turned');
const complaining = toVocabulary(
  'too enough lacking lacks lack missing overexposed underexposed overly rather little no',
);
const predicates = toVocabulary("is are was were has have had looks feels seems works worked isn't wasn't doesn't");
const degrees = toVocabulary(
  'a an bit little lot so very pretty quite kind of sort kinda sorta somewhat all just still already now more and about like as in at',
);
const pressing = toVocabulary(
  'make give turn if might may be would wish hope should must need needs want could can please',
);
/** Whether a clause has a word that asks for what it says. */
export const isPressed = (sentence: Sentence, items: readonly Item[]): boolean =>
  wordsOf(sentence, items).some((word) => pressing.has(word));
const witnessed =
  /^(?:and |but |so )?(?:i|we)(?:'ve)? (?:(?:just|also|keep|kept|have|had) )*(?:saw|seen|see|seeing|noticed|know)\b/u;
/** "Nobody finds clip 2 too dark". */
const unheard =
  /^(?:(?:and|but|so) )*(?:nobody|no one|noone|none of (?:us|them|you)|neither of (?:us|them)) (?:[a-z]+ )?(?:says?|said|thinks?|thought|finds?|found|feels?|felt|believes?|complain(?:s|ed)|told|minds?|minded)\b/u;
/** "I know I asked for warmer earlier": a wish of before. */
const asked = /\b(?:i|we)(?:'d| had)? (?:asked|wanted|ordered|requested|said|went for|chose|picked|suggested)\b/u;
const earlier = /\b(?:earlier|before|yesterday|originally|previously|at first|first|initially|last time)\b/u;
/** "Cooler is the way to go": says that the look is wished. */
const preferred =
  /^(?:is|are|was|were) (?:(?:definitely|really|probably|just) )*(?:the way (?:to go|forward)|(?:much |way )?better|nicer|what (?:i|we) (?:want|need|meant)|the one|(?:the )?right)\b/u;
/** "she finds the hook cold". */
const judging =
  /\b(?:finds?|found|calls?|called|sees?|considers?)(?: [a-z']+){0,2} @(?: (?:a bit|a little|rather|quite|very|so|too|pretty|kind of))?$/u;
/** "Please fix that." */
const mending = /\b(?:fix|correct|mend|sort|adjust|change|repair|improve|do something|help)\b/iu;
const describing =
  /\b(?:at the moment|currently|right now|at present|presently|these days|already|still|always|hardly|barely|rather|quite|too|so|very|a bit|a little|uncomfortably)\b/u;
const keeping =
  /\b(?:unchanged|untouched|as (?:it )?is|as they are|holds?|leave(?: (?:it|them|that|this))?|skip|no changes?|nothing(?: else)?|stays?|keep(?: it| them)?|alone|ok|okay|fine|good|great|perfect)(?: (?:please|for now|there|here|alone|as (?:it )?is|unchanged))?$/u;

const tellers = toVocabulary("i we you they it people everyone everybody nobody i'm we're they're it's");
/** "our florist says daylight kills the reds": of what somebody says a look does nobody asks for it. */
const reported =
  /\b(?:says?|said|thinks?|thought|claims?|swears?|reckons?|believes?|told (?:me|us))(?: (?:that|the|a|an|too much|so much))*$/u;
const looking = toVocabulary('looks feels shows as is does');
const isDoing = (word: string) => word.endsWith('s') && sayingVerbs.has(word) && !looking.has(word);
/** "2 things for clip 3". */
const heading =
  /^(?:(?:a|an|the|my|our|some|few|one|two|three|four|five|\d+|@|small|quick|little|more|another|last|final|new|crazy|wild|other|ok|okay|and|so) )*(?:ideas?|thoughts?|suggestions?|asks?|things?|notes?|points?|changes?|remarks?|requests?|tweaks?|fixes?|edits?|wishes|items?|comments?)(?: (?:for|on|about|regarding|in) @)?$/u;
const leads = toVocabulary(
  'in on for at by from after before given considering regarding according about per following based as no nothing not re fyi',
);

/** "clip 2 is dark": says how it is. "Is too dark" and "should be dark" ask for something. */
export function isState(sentence: Sentence, items: readonly Item[], joint: string): boolean {
  const look = items.findIndex(({ type }) => type === 'template');
  const before = wordsOf(sentence, items.slice(0, look));
  const whole = wordsOf(sentence, items).join(' ');
  if (unheard.test(before.join(' '))) return true;
  if (witnessed.test(before.join(' ')) || (asked.test(before.join(' ')) && earlier.test(whole))) return true;
  // "The verses can stay muted."
  if (/\b(?:stays?|remains?)(?: (?:just|as|really|very|so))*$/u.test(before.join(' '))) return true;
  if (before.some((word) => pressing.has(word))) return false;
  const isFound = judging.test(toShape(sentence, items.slice(0, look)));
  // "She finds the hook cold" may be no complaint, and what my mother finds too cold is not yet to be changed.
  const isComplaint = wordsOf(sentence, items.slice(Math.max(0, look - 1), look + 1)).includes('too');
  const isMine = /^(?:i|we) /u.test(before.join(' ')) || mending.test(sentence.text);
  const isPast = joint !== 'if' && before.some((word) => word === 'was' || word === 'were');
  if ((isFound && !(isComplaint && isMine)) || isPast) return true;
  // "which is done like old photographs" tells of something else.
  if (
    joint === 'which' &&
    before.some((word) => copulas.has(word)) &&
    !/\b(?:too|enough|lack\w*|missing)\b/u.test(whole)
  )
    return true;
  const after = items[look + 1];
  const isPreferred = preferred.test(wordsOf(sentence, items.slice(look + 1)).join(' '));
  if (isPreferred) return false;
  if (after !== undefined && predicates.has(sentence.tokens[after.from]!.word)) return true;
  if (after !== undefined && reported.test(before.join(' ')) && isDoing(sentence.tokens[after.from]!.word)) return true;
  const last = before.findLastIndex((word) => copulas.has(word));
  // "It came out dark", "it is so dark that you see nothing".
  const isMeasure = (word: string, at: number) =>
    degrees.has(word) || isAdverb(word) || word === 'so' || (at === 0 && word === 'out' && turning.has(before[last]!));
  const isLinked = last !== -1 && before.slice(last + 1).every(isMeasure);
  const own = wordsOf(sentence, items.slice(look, look + 1));
  return isLinked && ![...before, ...own].some((word) => complaining.has(word));
}

/** Whether a clause tells something: it has a verb that only tells, or says how much of something there is. */
export function isStatement(sentence: Sentence, { items, joint }: Clause): boolean {
  const words = wordsOf(sentence, items);
  const isTold = reasons.has(joint) || tellers.has(words[0] ?? '');
  return isTold || words.some((word) => sayingVerbs.has(word)) || describing.test(words.join(' '));
}

/** "clip 4: unchanged", "2 - hold". */
export function isKept(sentence: Sentence, { items }: Clause): boolean {
  const said = items.filter(({ type }) => type !== 'reference' && type !== 'separator');
  const words = wordsOf(sentence, said);
  const isNamed = items[0]?.type === 'reference' || /^(?:the )?(?:rest|others?)$/u.test(words.slice(0, -1).join(' '));
  return isNamed && words.length <= 6 && keeping.test(words.join(' '));
}

const worn =
  /^(?:and )?(?:everyone|everybody|they|people|all of them) (?:wears?|holds?|carry|carries|throws?|waves?|jumps?|juggles?)\b/u;

/** "clip 2: she smiles", "and everyone wears masks": what somebody in the picture does. */
export function isAction(sentence: Sentence, clause: Clause): boolean {
  const said = clause.items.filter(({ type }) => type !== 'reference' && type !== 'separator');
  const text = wordsOf(sentence, said).join(' ');
  return worn.test(text) || (/^(?:and )?(?:he|she)\b/u.test(text) && !isStatement(sentence, clause));
}

/** "for the 4th time", "in line with our style guide": leads into a message and asks for nothing. */
export function isLeadIn(sentence: Sentence, { items, end }: Clause): boolean {
  const [first] = wordsOf(sentence, items);
  if (heading.test(toShape(sentence, items))) return true;
  const isBare = !items.some(({ type }) => type === 'reference' || type === 'template');
  return isBare && (end === ':' || leads.has(first ?? ''));
}
