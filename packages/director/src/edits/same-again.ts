import { isTalkOnly, listClipsOfLeftovers, listThingWords } from '../gist/leftovers.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { Interpretation, Turn, Wish } from '../turn.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { readAmount } from './amounts.ts';
import { resolveReference } from './targets.ts';
import { toEdit } from './wish.ts';

/** The last wish for other clips. */
export const repeat = (wish: Wish, clips: readonly number[]): Interpretation => ({
  understanding: { kind: 'edit', edits: [toEdit(wish, clips)] },
  wish,
});

const saysLikewise =
  /\b(?:same|likewise|ditto|identical(?:ly)?|similarly|too|also|as well|like (?:this|that)|(?:exactly|precisely|just) (?:this|that)|(?:that|this) (?:look|treatment|effect|style))\b|\b(?:do|apply|repeat|use|wants?|likes?) (?:it|that|this)\b/;
/** "and now clip 4, but only slightly". */
const goesOn = /^(?:ok |okay )?(?:and|now|then|also|next) /;
/** "the clip that comes after": where it is, is said in words that nothing has read. */
const elsewhere = /\b(?:after|before|next|previous|following|other|others|rest|remaining|opposite|reverse)\b/;
const correcting = /\b(?:i|we) meant\b/;
const notEnough = /^(?:that's |it's |thats |still )?not enough\b(?!.*\b(?:less|but)\b)/;
const talkNouns = toVocabulary(
  'time times questions question news feedback info information minutes minute days day hours hour people work help stuff things thing credits money details',
);
const isBare = ({ type }: Item) => !['template', 'version', 'reference', 'quote'].includes(type);
const saysMore = /\b(?:more|further|stronger|less|weaker|not enough)\b/;

/** "A bit more time", "more questions": more of something that is no look. */
const isOfThing = ({ tokens }: Sentence): boolean =>
  tokens.some(({ word }, at) => ['more', 'less'].includes(word) && talkNouns.has(tokens[at + 1]?.word ?? ''));

/** "the same on the bench": all that is left over are words of one clip's prompt. */
function readThing({ sentence, memory, selected }: Turn, wish: Wish): Interpretation | undefined {
  const { items, plain } = sentence;
  const references = items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const isAnswer = memory.isOpen === true && references.length === 1 && references[0]!.kind === 'named';
  const isNamed =
    selected.length > 0 || items.some(({ type }) => type === 'except') || (references.length > 0 && !isAnswer);
  const isMeant = memory.isOpen === true || saysLikewise.test(plain);
  if (isNamed || !isMeant || /\b(?:less|weaker|better|not)\b/.test(plain)) return undefined;
  const numbers = listClipsOfLeftovers(sentence, listThingWords(sentence, items));
  const [named] = references;
  if (named !== undefined) {
    const isSame = named.problem === undefined && named.clips.length === 1 && numbers.includes(named.clips[0]!);
    return isSame ? repeat(wish, named.clips) : undefined;
  }
  return numbers.length === 1 ? repeat(wish, numbers) : undefined;
}

/**
 * The same with something said around it: "the client has asked for the same treatment on clip 4", "I was referring to
 * clip 2", "she feels that we could go a bit further".
 */
export function readTold(turn: Turn): Interpretation | undefined {
  const { sentence, memory } = turn;
  const { wish } = memory;
  const isOther =
    sentence.isQuestion || sentence.items.some(({ type }) => ['template', 'version', 'negation'].includes(type));
  if (wish !== undefined && notEnough.test(sentence.plain) && sentence.items.every(isBare)) return readAmount(turn, []);
  if (wish === undefined || isOther) return undefined;
  if (!isTalkOnly(sentence)) return readThing(turn, wish);
  const references = sentence.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  if (references.some(({ problem, all, weak }) => problem !== undefined || (weak && all === true))) return undefined;
  if (elsewhere.test(sentence.plain)) return undefined;
  const [first] = references;
  if (first === undefined) {
    const isMore = saysMore.test(sentence.plain) && memory.isOpen !== true && !isOfThing(sentence);
    return isMore ? readAmount(turn, []) : undefined;
  }
  if (/\b(?:less|weaker|better|not)\b/.test(sentence.plain)) return undefined;
  const isMeant =
    memory.isOpen === true ||
    saysLikewise.test(sentence.plain) ||
    goesOn.test(sentence.plain) ||
    correcting.test(sentence.plain);
  const clips = references.length === 1 && isMeant ? resolveReference(turn, first, memory.clips ?? []) : undefined;
  if (clips === undefined) return undefined;
  const strength = sentence.items.find((item) => item.type === 'strength')?.strength;
  return repeat(strength === undefined || wish.templates.length === 0 ? wish : { ...wish, strength }, clips);
}
