import { toShape } from '../../gist/shape.ts';
import { parseReference } from '../../references/parse-reference.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../../sentence/sentence.ts';
import { clipNouns } from '../../words/clip-nouns.ts';
import { mayBeRemark } from './may-remark.ts';
import { leaveOut, type Part, toParts } from './parts.ts';
import { findRemark, goesOnKept, type Remark, wasOnce } from './remark-words.ts';

/** More parts than these are a story. */
const mostParts = 24;
/** A remark has at most so many parts ("clips 1, 2 and 4 are fine") and so many words. */
const longest = 4;
const mostWords = 20;

/** Said of several clips. */
const plural = /@ (?:are|were|look|feel|seem|stay|remain|work|keep|do|don't)\b/u;

/** A remark on clips beside what a message asks for, as the parts that it takes up. */
interface Found extends Part {
  readonly kind: Remark;
  readonly clips: readonly number[];
  /** Whether it may be what is wished of the clip before it. */
  readonly leans?: boolean;
}

/** What a message says without its remarks, and the clips that these speak of. */
export interface Remarked {
  readonly text: string;
  readonly remarks: readonly { readonly kind: Remark; readonly clips: readonly number[] }[];
  /** Whether what follows a remark may speak of its clips: "clip 4 already has it, make it stronger there". */
  readonly leans: boolean;
}

/** Points at clips that were named before. */
const pointing = /\b(?:it|that|there|them|this|those|these|its|one)\b/u;
/** "Golden for clip 2 and like clip 3": directly behind a clip this may be all that is wished of it. */
const likening = /^(?:(?:exactly|just|kind of|with|in) )*(?:the )?(?:like|unlike|similar|the way|matching|same) /u;
/** What a look is for, where no mark stands before it. */
const aiming = /^(?:so|to)\b/u;

/** Whether clips are named for sure: "the first one" may be one of those before, and "7, clip 12" belong to two parts. */
function isSure({ tokens }: Sentence, item: Item): boolean {
  if (item.type !== 'reference' && item.type !== 'except') return false;
  const { kind, problem, all, thing, places, clips } = item.reference;
  const words = tokens.slice(item.from, item.to).map(({ word }) => word);
  const noun = words.findIndex((word) => clipNouns.has(word));
  const isOneOf = places !== undefined && noun === -1;
  const isOfTwo = item.type === 'reference' && noun > 0 && tokens[item.from]!.kind === 'number';
  const isKnown = kind === 'named' && problem === undefined && thing === undefined && all !== true;
  return isKnown && !isOneOf && !isOfTwo && clips.length > 0;
}

/** The one set of clips that a part speaks of, with its shape. */
function readPart(sentence: Sentence, { from, to }: Part) {
  const said = readSentence(toText(sentence, from, to), sentence.clips);
  const named = said.items.filter(({ type }) => type === 'reference' || type === 'except');
  const shape = said.items.map((item) => (item.type === 'except' ? '!' : toShape(said, [item]))).join(' ');
  const [only] = named;
  const clips = only?.type === 'reference' || only?.type === 'except' ? only.reference.clips : [];
  return {
    shape: shape.replace(/ [,:;-] /gu, ' '),
    clips: named.length === 1 && isSure(said, only!) ? clips : [],
  };
}

/** "They prefer clip 2 and 1 with less motion": clips that "and" puts to others are spoken of with them. */
function goesOnWithClips({ tokens, clips }: Sentence, { to }: Part, shape: string): boolean {
  const isListed = tokens[to]?.word === ',' && tokens[to + 1]?.kind === 'number' && findRemark(shape) === 'praised';
  if (!/[@!]$/u.test(shape) || !(tokens[to]?.word === 'and' || isListed)) return false;
  return parseReference({ tokens, clips }, to + 1) !== undefined;
}

/** "Clip 3 darker and clip 2 to match clip 4": an aim that is all that is said of a clip. */
function isForNamed(sentence: Sentence, parts: readonly Part[]): boolean {
  const [earlier, last] = parts.slice(-2).map((part) => readPart(sentence, part).shape);
  const shape = last ?? earlier ?? '';
  const isHeaded = last !== undefined && /#/u.test(earlier!) && !/[@!]/u.test(earlier!);
  return /@/u.test(shape) && !/#/u.test(shape) && !isHeaded;
}

/** Whether clips are named in more than one place of a span, with words between: no remark speaks of both. */
function namesSeveral({ items }: Sentence, { from, to }: Part): boolean {
  const said = items.filter((item) => item.from >= from && item.to <= to);
  const isNamed = ({ type }: Item) => type === 'reference' || type === 'except';
  const [first, last] = [said.findIndex(isNamed), said.findLastIndex(isNamed)];
  return said.slice(first, last).some(({ type }) => type === 'word' || type === 'template');
}

/** The remark that begins with a part; `isLong` prefers the one of the most parts. */
function findAt(
  sentence: Sentence,
  parts: readonly Part[],
  at: number,
  isLong: boolean,
): (Found & { next: number }) | undefined {
  const counts = [...Array(Math.min(longest, parts.length - at)).keys()].map((count) => count + 1);
  for (const count of isLong ? counts.reverse() : counts) {
    const span = { from: parts[at]!.from, to: parts[at + count - 1]!.to };
    if (span.to - span.from > mostWords || !mayBeRemark(toText(sentence, span.from, span.to))) continue;
    if (count > 1 && namesSeveral(sentence, span)) continue;
    const { shape, clips } = readPart(sentence, span);
    const isLonger =
      count > 1 && !isLong && findAt(sentence, parts.slice(0, at + count), at + count - 1, false) !== undefined;
    // "1 and 2 are fine": of two numbers the second alone is not meant.
    const isHalf =
      clips.length === 1 && plural.test(shape) && at > 0 && readPart(sentence, parts[at - 1]!).shape.endsWith('@');
    if (clips.length === 0 || isLonger || isHalf || goesOnWithClips(sentence, span, shape)) continue;
    const following = parts[at + count];
    const isOver = wasOnce(shape) && following !== undefined && goesOnKept(readPart(sentence, following).shape);
    const kind = isOver ? 'praised' : findRemark(shape);
    const isApart = at === 0 || sentence.tokens[span.from - 1]?.kind === 'punctuation';
    const isAll = !isApart && aiming.test(shape) && isForNamed(sentence, parts.slice(0, at));
    const leans = !isApart && likening.test(shape);
    if (kind !== undefined && !isAll) return { ...span, kind, clips, leans, next: at + count };
  }
  return undefined;
}

function listFound(sentence: Sentence, parts: readonly Part[], isLong: boolean): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < parts.length; ) {
    const last = found.at(-1);
    const isNext = at > 0 && last?.to === parts[at - 1]!.to;
    const remark = findAt(sentence, parts, at, isLong);
    if (remark !== undefined) found.push(remark);
    // "Clip 3 is great, don't touch it": of the clips before.
    else if (isNext && goesOnKept(readPart(sentence, parts[at]!).shape))
      found.push({ ...parts[at]!, kind: 'kept', clips: last.clips });
    at = remark?.next ?? at + 1;
  }
  return found;
}

/** Whether a look may be that of the clips of a remark: the part behind it names none, and points at some. */
function isPointedAt(sentence: Sentence, parts: readonly Part[], { kind, leans, to }: Found): boolean {
  const next = parts.find(({ from }) => from >= to);
  if (leans === true) return true;
  if (kind !== 'told' || next === undefined) return false;
  const { shape } = readPart(sentence, next);
  return !/[@!]/u.test(shape) && pointing.test(shape);
}

/**
 * A message without the remarks that stand beside its wish, in the ways it can be read: "clip 1 is fine" in "heavy fog in clip 4,
 * clip 1 is fine". Several where a number before a remark may be one of its clips: "less contrast, 7, clip 12 can stay".
 */
export function listRemarked(sentence: Sentence): readonly Remarked[] {
  const parts = toParts(sentence);
  if (parts.length < 2 || parts.length > mostParts) return [];
  const ways = [true, false].map((isLong) => listFound(sentence, parts, isLong));
  const texts = new Map<string, Remarked>();
  for (const found of ways) {
    const text = leaveOut(sentence, parts, found);
    const leans = found.some((remark) => isPointedAt(sentence, parts, remark));
    if (found.length > 0 && text !== '' && !texts.has(text)) texts.set(text, { text, remarks: found, leans });
  }
  return [...texts.values()];
}
