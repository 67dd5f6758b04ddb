import type { Item, Sentence } from '../sentence/sentence.ts';
import { fillers } from '../words/fillers.ts';
import { functionWords } from '../words/function-words.ts';
import { isAdverb } from '../words/hedges.ts';
import { strengthWords } from '../words/strengths.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { type Clause, reasons } from './clauses.ts';
import { sayingVerbs, talkWords } from './talk-words.ts';

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
}

/** "our art director would like …": whatever stands before one of these says who wishes it. */
const wishing =
  /(?:would (?:also |now |really |much )?(?:like|love|prefer|appreciate|welcome|want)|'d (?:also |now |really )?(?:like|love|prefer)|(?:would |'d )?rather(?: (?:see|have|go for|want))?|means?|meant|wants?|wanted|wishes|wish|hopes?|asks?|asked|asking|requests?|requested|prefers?|preferred|suggests?|suggested|recommends?|proposes?|wonders?|wondered|thinks?|thought|feels?|felt|believes?|says?|said|insists?|insisted|demands?|expects?|votes?|voted|voting|needs?|likes?|loves?|finds?)(?: (?:for|that|if|whether|to|us|you|me|see|have|get|make|on|it|we|all))*$/u;
/** What follows one of these, behind a look, says what it is for or what it is like. */
const explaining =
  /^(?:to (?:match|fit|suit|go|make|give|help|show|highlight|draw|set|create|get|sell|feel|look|underline|emphasi[sz]e|add|bring|keep|attract|catch|stand|reflect|convey|support|avoid|balance|tie|hide|separate|contrast|evoke|suggest)\b|for (?:a|an|the|my|our|this|that|these|his|her|their|me|us|now|tiktok|instagram|insta|youtube|reels|some|more)\b|like (?:a|an|the|in|on|you|it|it's|we|they|i|my|our|some|that|those|these|from|at|old|crazy)\b|as (?:if|though|in|the|a|an|we|you|i|he|she|they|our|my|discussed|agreed|usual)\b|than (?:the|it|this|that|now|before|usual|a|any|what|clip|clips|scene|shot|number|in)\b|on (?:(?:my|our|his|her|the|the client's|a|an|small|smaller|big|bigger|mobile|old) )*(?:phones?|screens?|laptop|tv|television|tablet|monitor|projector|desktop|socials|instagram|tiktok|youtube|my end|our end|my side)\b|at (?:the moment|present|first|least|all)\b|next to\b|compared (?:to|with)\b|with (?:regard|respect)\b|in (?:order|line|keeping|my opinion|our opinion|the end|comparison|contrast)\b|of (?:the|this|that|my|our) (?:video|film|song|ad|spot|reel|product)\b|which\b|where\b|who\b|lol\b|haha\b)/u;
const imperative = toVocabulary(
  'add remove replace put give swap change erase delete insert place draw write hide take dress paint color colour include lose cut crop blur retitle rename rewrite say print move bring show have let keep open close turn make use set fix swap exchange substitute get create generate animate clone rotate flip mirror stretch widen enlarge shrink',
);
const modal =
  /\b(?:should|must|ought|shall|needs? (?:to|a|an|some|more|the)|ha(?:s|ve) to|may|let|instead|could(?! not| hardly)|can (?:you|u|we|i|the|her|his)|wants? (?:a|an|the|some|him|her|more|to see)|would like|please|want|wish)\b/u;
/** "it should feel mysterious": an aim that no picture shows by itself. */
const aiming =
  /\b(?:should|must|supposed to|meant to|ought to|has to|have to|needs? to|want (?:it|this|that|them|people|viewers|everyone) to|wants (?:it|this|that|them|people|viewers|everyone) to)(?: (?:really|all|just|still|rather))* (?:feel|seem|match|fit|stand out|pop|read|come across|notice|remember|understand|work|belong|remind)\b/u;
const copulas = toVocabulary(
  "is are was were looks look feels feel seems seem appears it's its that's thats they're comes came turned",
);
const complaining = toVocabulary(
  'too enough lacking lacks lack missing so overexposed underexposed overly rather little no',
);
const predicates = toVocabulary(
  "is are was were has have had looks look feels feel seems works worked isn't wasn't doesn't",
);
const degrees = toVocabulary(
  'a an bit little lot very pretty quite kind of sort somewhat all just still already now more and',
);
const pressing = toVocabulary('make give turn if might may be would wish hope');
const linking = new Set<Item['type']>(['filler', 'reference', 'pronoun', 'strength']);

/** Words that say which clips are meant, or turn a wish round, wherever nothing has read them. */
const telling = toVocabulary(
  'between before after until till end including include includes included same both either or neither other others rest remaining half odd even next previous last first second third without except bar instead only not beginning start halfway onwards onward following two three four five six seven eight nine ten all every each any less fewer no never opposite undo stop anymore removed gone non left right apart aside exempt excluded excepted spared exception',
);
/** "no wait, 3", "actually make that 2-4": what was said before is taken back. */
const correcting =
  /\b(?:no|oh|hmm|or|nope)? ?(?:wait|scratch|strike|correction|nevermind|never mind)\b|\b(?:i|we) (?:mean|meant)\b|\bactually (?:make|only|just|not|no)\b|\brather (?:not|only|just)\b|^(?:no|not|nope|only|just|actually|instead|rather|same|likewise|ditto|or|also|include|without)\b|\b(?:include|included|includes|also|too|same|likewise|as well|instead)$/u;

const isSoft = (word: string) => !telling.has(word) && isPlain(word);
const isPlain = (word: string) =>
  sayingVerbs.has(word) ||
  fillers.has(word) ||
  functionWords.has(word) ||
  isAdverb(word) ||
  strengthWords.has(word) ||
  talkWords.has(word);

/** Whether a message has no word that a picture could show: talk about clips, versions, people and their wishes alone. */
export const isTalkOnly = ({ items, tokens }: Sentence): boolean =>
  items.every(({ type, from }) => type !== 'quote' && (type !== 'word' || isPlain(tokens[from]!.word)));

const wordsOf = ({ tokens }: Sentence, items: readonly Item[]) =>
  items.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));

/** The words of some items, with `#` for a look. */
const toShape = ({ tokens }: Sentence, items: readonly Item[]) =>
  items
    .flatMap((item) => (item.type === 'template' ? ['#'] : tokens.slice(item.from, item.to).map(({ word }) => word)))
    .join(' ');

const has = (items: readonly Item[], ...types: readonly Item['type'][]) =>
  items.some(({ type }) => types.includes(type));

/** What is left over in some items: words that are neither glue nor talk, quotes, versions. */
export const listHard = (sentence: Sentence, items: readonly Item[]) =>
  items.filter(
    ({ type, from }) =>
      type === 'quote' || type === 'version' || (type === 'word' && !isSoft(sentence.tokens[from]!.word)),
  );

/** A clause from the words on that say what is wished; all of it when it does not begin with who wishes it. */
function dropWisher(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  const look = items.findIndex(({ type }) => type === 'template');
  for (let at = look - 1; at > 0; at -= 1) {
    const before = items.slice(0, at + 1);
    if (before.length > 14) continue;
    if (wishing.test(wordsOf(sentence, before).join(' '))) {
      const named = before.filter(({ type }) => type === 'reference' || type === 'except' || type === 'negation');
      const isOther = wordsOf(sentence, before).some(
        (word) => imperative.has(word) && !['have', 'make', 'get'].includes(word),
      );
      return isOther ? items : [...named, ...items.slice(at + 1)];
    }
  }
  return items;
}

/** A clause up to where it says what its look is for or like. */
function dropExplanation(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  const look = items.findIndex(({ type }) => type === 'template');
  for (let at = look + 1; at < items.length; at += 1) {
    if (items[at]!.type === 'template') continue;
    const rest = items.slice(at);
    const isLikened = ['like', 'as'].includes(wordsOf(sentence, rest)[0]!) && has(rest, 'reference');
    if (isLikened || has(rest, 'template', 'quote')) continue;
    if (wordsOf(sentence, rest)[0] === 'for' && rest[1]?.type === 'reference') continue;
    if (explaining.test(wordsOf(sentence, rest).join(' '))) return items.slice(0, at);
  }
  return items;
}

const makings = toVocabulary('make give turn add put');
const conditions = toVocabulary('if unless when');

/** Looks that a clause asks for, and whether it refuses others. */
function toWanted(sentence: Sentence, items: readonly Item[]) {
  const wanted: Item[] = [];
  let isRefused = false;
  for (const [at, item] of items.entries()) {
    if (item.type !== 'template') continue;
    const negation = items.slice(0, at).findLastIndex(({ type }) => type === 'negation');
    const between = negation === -1 ? [] : items.slice(negation + 1, at);
    const isMade = wordsOf(sentence, between).some(
      (word, place) => word === 'forget' || (place > 0 && makings.has(word)),
    );
    const isNear = between.filter(({ type }) => !linking.has(type)).length <= 2 && !isMade;
    if (negation !== -1 && isNear) isRefused = true;
    else wanted.push(item);
  }
  return { wanted, isRefused };
}

/** "clip 2 is dark": says how it is. "Is too dark" and "should be dark" ask for something. */
function isState(sentence: Sentence, items: readonly Item[]): boolean {
  const look = items.findIndex(({ type }) => type === 'template');
  const before = wordsOf(sentence, items.slice(0, look));
  const own = wordsOf(sentence, items.slice(look, look + 1));
  const last = before.findLastIndex((word) => copulas.has(word));
  if (
    /^(?:and |but |so )?(?:i|we)(?:'ve)? (?:(?:just|also|keep|kept|have|had) )*(?:saw|seen|see|seeing|noticed|know)\b/u.test(
      before.join(' '),
    )
  )
    return true;
  const after = items[look + 1];
  if (after !== undefined && predicates.has(sentence.tokens[after.from]!.word) && !modal.test(before.join(' ')))
    return true;
  const isLinked = last !== -1 && before.slice(last + 1).every((word) => degrees.has(word) || isAdverb(word));
  return (
    isLinked &&
    !modal.test(before.join(' ')) &&
    ![...before, ...own].some((word) => complaining.has(word) || pressing.has(word))
  );
}

const actions = toVocabulary(
  'add adding remove removing replace replacing insert erase delete lose wear wears wearing hold holds holding carry carries carrying put puts place draw paint dress swap keep',
);

/** Whether a clause has a verb that does something with a thing in the picture. */
export function namesAction(sentence: Sentence, { items }: Clause): boolean {
  return listHard(sentence, items).length > 0 && wordsOf(sentence, items).some((word) => actions.has(word));
}

/** Whether a clause without a look asks for something. */
export function isRequest(sentence: Sentence, { items }: Clause): boolean {
  const words = wordsOf(sentence, items);
  const text = words.join(' ');
  if (aiming.test(text)) return false;
  const first =
    words.find(
      (word) =>
        ![
          'please',
          'pls',
          'just',
          'also',
          'then',
          'and',
          'now',
          'maybe',
          'perhaps',
          'lets',
          "let's",
          'ok',
          'okay',
        ].includes(word),
    ) ?? '';
  const named = items.findIndex(({ type }) => type === 'reference');
  const verb = named !== -1 && named < 3 ? items.slice(named + 1).find(({ type }) => type !== 'separator') : undefined;
  const startsBare = imperative.has(first) || (verb !== undefined && imperative.has(sentence.tokens[verb.from]!.word));
  return startsBare || modal.test(text);
}

const describing =
  /\b(?:at the moment|currently|right now|at present|presently|these days|already|still|always|hardly|barely|rather|quite|too|so|very|a bit|a little|uncomfortably)\b/u;

/** Whether a clause tells something: it has a verb that only tells, or says how much of something there is. */
function isStatement(sentence: Sentence, { items, joint }: Clause): boolean {
  const words = wordsOf(sentence, items);
  return reasons.has(joint) || words.some((word) => sayingVerbs.has(word)) || describing.test(words.join(' '));
}

const keeping =
  /\b(?:unchanged|untouched|as (?:it )?is|as they are|hold|holds|leave|leave (?:it|them|that|this)|skip|no changes?|nothing(?: else)?|stays?|stay as is|keep(?: it| them)?|alone|ok|okay|fine|good|great|perfect)(?: (?:please|for now|there|here|alone|as (?:it )?is|unchanged))?$/u;

/** "clip 4: unchanged", "2 - hold". */
function isKept(sentence: Sentence, items: readonly Item[]): boolean {
  const words = wordsOf(
    sentence,
    items.filter(({ type }) => type !== 'reference' && type !== 'separator'),
  );
  return items[0]?.type === 'reference' && words.length <= 6 && keeping.test(words.join(' '));
}

/** "the client wants a build-up": whether that is asked for, or what the look is for, is not known. */
function isWishOfOthers(sentence: Sentence, items: readonly Item[]): boolean {
  const words = wordsOf(sentence, items);
  return (
    !imperative.has(words[0] ?? '') &&
    /^(?!(?:i|we|please|can|could|would)\b)(?:[\p{L}']+ ){1,4}(?:wants?|wanted|would like|would prefer|wishes|hopes)\b/u.test(
      words.join(' '),
    )
  );
}

/** "clip 2: she smiles": what somebody in the picture does. */
function isAction(sentence: Sentence, clause: Clause): boolean {
  const own = clause.items.filter(({ type }) => type !== 'reference' && type !== 'separator');
  return /^(?:and )?(?:he|she)\b/u.test(wordsOf(sentence, own).join(' ')) && !isStatement(sentence, clause);
}

/** Judges one clause. */
export function judgeClause(sentence: Sentence, clause: Clause): Judged {
  const { items } = clause;
  if (has(items, 'template')) {
    const judged = judgeLook(sentence, items);
    return conditions.has(clause.joint) && judged.verdict === 'is' ? { verdict: 'unclear', items } : judged;
  }
  const text = wordsOf(sentence, items).join(' ');
  if (/\bchanged (?:my|our) minds?\b/u.test(text)) return { verdict: 'unclear', items };
  const isHard = listHard(sentence, items).length > 0;
  if (correcting.test(wordsOf(sentence, items).join(' ')) && has(items, 'reference', 'negation'))
    return { verdict: 'unclear', items };
  if (!isHard && has(items, 'strength') && !has(items, 'reference')) return { verdict: 'degree', items };
  if (!isHard) return { verdict: 'talk', items };
  if (conditions.has(clause.joint) && has(items, 'reference')) return { verdict: 'unclear', items };
  if (clause.joint === 'so' && /\b(?:see|sees|notice|show|shows|visible)\b/u.test(text))
    return { verdict: 'unclear', items };
  if (isAction(sentence, clause)) return { verdict: 'content', items };
  if (items[0]!.type === 'negation' && !isRequest(sentence, clause)) return { verdict: 'refuses', items };
  if (isKept(sentence, items)) return { verdict: 'keeps', items };
  if (reasons.has(clause.joint))
    return { verdict: /\b(?:should|must)\b/u.test(text) && !aiming.test(text) ? 'unclear' : 'talk', items };
  if (isRequest(sentence, clause)) return { verdict: isWishOfOthers(sentence, items) ? 'unclear' : 'content', items };
  return { verdict: isStatement(sentence, clause) ? 'talk' : 'unclear', items };
}

function judgeLook(sentence: Sentence, all: readonly Item[]): Judged {
  const { wanted, isRefused } = toWanted(sentence, dropWisher(sentence, all));
  const isMeasured = wordsOf(sentence, all).some((word) => word === 'too');
  if (wanted.length === 0) return { verdict: isMeasured ? 'unclear' : 'refuses', items: all };
  if (isRefused) return { verdict: 'unclear', items: all };
  if (isState(sentence, all)) return { verdict: 'is', items: all };
  if (/\bas # as\b/u.test(toShape(sentence, all)) && has(all, 'reference')) return { verdict: 'unclear', items: all };
  if (/^\d+ [.]/u.test(toShape(sentence, all))) return { verdict: 'unclear', items: all };
  const items = dropExplanation(sentence, dropWisher(sentence, all));
  return { verdict: listHard(sentence, items).length === 0 ? 'look' : 'unclear', items };
}
