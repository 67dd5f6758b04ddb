import type { Item, Sentence } from '../sentence/sentence.ts';
import { type Ending, toEnding } from './endings.ts';
import { type Part, toParts } from './parts.ts';

/** Nobody takes a wish back in more words. */
const mostWords = 18;
/** Nor is it said with more behind it. */
const mostParts = 8;
/** What stands behind an ending and asks for something brings the wish back: "not sure, but do it anyway". */
const asking =
  /\b(?:do it|do that|do so|go ahead|go for it|any ?ways?|make|turn|add|put|give|change|let's try|try|instead|please do|use|render)\b/u;
/** These begin an ending also where no mark stands before it: "clip 2 sepia nah forget it". */
const unmarked =
  /^(?:(?:oh|hm+|ah|but|and|well|or|haha|lol) )*(?:naa?h|never ?mind|nvm|just kidding|jk|forget (?:it|that)|actually (?:no|not|never)|no (?:don't|dont|wait|never|leave|forget|actually|sorry|nvm|keep)|not (?:yet|now|sure|today)|on second thoughts?|scratch that|(?:i )?changed my mind|(?:maybe|perhaps|better|rather) not|is (?:that|it)|would (?:that|it)|i'm not sure|i don't know|but (?:(?:please|just|i|we|he|she|they|it|that|this) )*(?:leave|keep|fine|alright|likes?|loves?|is|works|fits|don't))\b/u;
/** Likewise, but only behind a whole look or clip: "clip 2 warmer tomorrow". */
const afterLook =
  /^(?:(?:but|or|and|maybe|perhaps) )*(?:later|tomorrow|next (?:week|time)|another (?:time|day)|not|no|only if|if|once|unless|wait|idk|dunno|don't|(?:i|we) (?:really )?(?:hate|dislike|detest|disagree|don't like|can't stand))\b/u;

const wishes: ReadonlySet<Item['type']> = new Set(['template', 'reference', 'quote', 'word', 'except', 'version']);
const named: ReadonlySet<Item['type']> = new Set(['template', 'reference', 'quote', 'except', 'version']);
const looks: ReadonlySet<Item['type']> = new Set(['template', 'reference', 'strength', 'except']);

/** Where a message stops to ask for what it asked for, and how. */
export interface Ended {
  readonly ending: Ending;
  /** The first token of the words that do so. */
  readonly from: number;
}

/** Whether words behind an ending ask for nothing. */
function isSilent({ items, tokens }: Sentence, from: number, to: number): boolean {
  const isNamed = items.some(
    (item) =>
      item.from < to && item.to > from && named.has(item.type) && (item.type !== 'reference' || !item.reference.weak),
  );
  const later = tokens.slice(from, to);
  // What a correction has settled stands in no item any more: "no wait, clip 3".
  if (later.some(({ kind }) => kind === 'number')) return false;
  const isSettled = later.some(
    ({ kind }, at) => kind === 'word' && !items.some((item) => item.from <= from + at && item.to > from + at),
  );
  if (isSettled) return false;
  const words = later.map(({ word }) => word);
  const said = words
    .join(' ')
    .replace(/\b(?:don't|dont|not|never) (?:[a-z]+ )?(?:do|change|make|touch|try|use)\b/gu, '');
  return !isNamed && !asking.test(said);
}

/** Whether "leave it" is said of the wish before it: a clip that is named last may be what is left. */
function mayKeep({ items, tokens }: Sentence, parts: readonly Part[], at: number): boolean {
  const before = parts[at - 1];
  const said = tokens.slice(before?.from, before?.to).map(({ word }) => word);
  // "Ah no, the old one was better".
  if (before !== undefined && before.from > 0 && toEnding(said.join(' '), false, false) === 'taken back') return true;
  const isLook =
    before !== undefined &&
    items.some(({ type, from }) => type === 'template' && from >= before.from && from < before.to);
  return isLook && items.filter(({ type }) => type === 'reference' || type === 'except').length < 2;
}

/** Where, inside one part, words begin that end the wish although no mark stands before them. */
function findUnmarked({ items, tokens }: Sentence, { from, to, isAsked }: Part): Ended | undefined {
  for (let at = Math.max(from + 1, to - mostWords); at < to; at += 1) {
    const before = items.findLast((item) => item.to <= at);
    if (before === undefined || items.some((item) => item.from < at && item.to > at && item.type !== 'word')) continue;
    const words = tokens.slice(at, to).map(({ word }) => word);
    const said = words.join(' ');
    if (!unmarked.test(said) && !(looks.has(before.type) && before.to === at && afterLook.test(said))) continue;
    const isOne = items.filter(({ type }) => type === 'reference' || type === 'except').length < 2;
    const ending = toEnding(said, isAsked, isOne && words[0] === 'but' && before.type === 'template');
    if (ending !== undefined) return { ending, from: at };
  }
  return undefined;
}

/**
 * Where a message takes its wish back, puts it off or in doubt, or asks for its price, with nothing asked for behind that: "film
 * noir for clip 2, nah forget it", "2 darker, but not yet", "… or is that too much?".
 */
export function findEnding(sentence: Sentence): Ended | undefined {
  const { tokens, items } = sentence;
  const parts = toParts(sentence);
  for (let at = Math.max(0, parts.length - mostParts); at < parts.length; at += 1) {
    const part = parts[at]!;
    const isWished = items.some(({ type, from }) => wishes.has(type) && from < part.from);
    const words = tokens.slice(part.from, part.to).map(({ word }) => word);
    if (!isSilent(sentence, part.to, tokens.length)) continue;
    const ending =
      isWished &&
      words.length <= mostWords &&
      !items.some(
        (item) => item.from >= part.from && item.from < part.to && (item.type === 'template' || item.type === 'quote'),
      )
        ? toEnding(words.join(' '), part.isAsked, mayKeep(sentence, parts, at))
        : undefined;
    if (ending !== undefined) return { ending, from: part.from };
    const unmarkedEnd = findUnmarked(sentence, part);
    if (unmarkedEnd !== undefined) return unmarkedEnd;
  }
  return undefined;
}
