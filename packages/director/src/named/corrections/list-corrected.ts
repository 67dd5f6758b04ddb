import { readSentence } from '../../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../../sentence/sentence.ts';
import { oneOf } from '../../words/one-of.ts';

const sound = oneOf(
  'oh, oops, whoops, ah, uh, um, er, hm, hmm, ok, okay, shit, damn, ugh, hold on, hang on, and, but, well, yeah',
);
/** These take back what stands before them wherever they stand. */
const strong = oneOf(
  'no wait, wait no, no sorry, sorry no, sorry, i mean, i meant, or rather, or better, better, scratch that, strike that, make that, correction',
  'no i mean, no i meant, my bad, my mistake, on second thought, on second thoughts, oops, whoops, uh no, um no, er no, oh no, no no',
  'hang on, hold on, no, no actually, actually no, nope, typo, wrong clip, wrong one, wrong number, change that to, make it',
);
/** These only behind a comma or a dash. */
const soft = oneOf('wait, actually, rather, better');
const lead = oneOf(
  "i mean, i meant, it is, it's, its, that is, that's, that should be, it should be, make it, make that, do, in, on, for, at",
);

const marked = new RegExp(`^(?:${sound} )*(?:(?:${strong}|${soft}) )+(?:${sound} )*(?:${lead} )*$`, 'u');
const bare = new RegExp(`^(?:${sound} )*(?:${strong} )+(?:${sound} )*(?:${lead} )*$`, 'u');
/** A correction has at most so many words and marks before its clips. */
const longest = 10;
const courtesies = /^(?:(?:please|pls|thanks|thank you|instead|of course|thx|sorry|ok|only|not) ?)*$/u;

/** Marks around what is put into a sentence. */
const insertions = new Set([',', '(', ')', '-', '–', '—']);

type Named = Extract<Item, { type: 'reference' }>;

const isNamed = (item: Item | undefined): item is Named =>
  item?.type === 'reference' &&
  item.reference.kind === 'named' &&
  item.reference.problem === undefined &&
  item.reference.thing === undefined &&
  item.reference.clips.length > 0;

/** Whether the words between two tokens take back what stands before them. `isEnd` says that a sentence may have ended there. */
function isTakingBack({ tokens }: Sentence, from: number, to: number, isEnd: boolean): boolean {
  const between = tokens.slice(from, to);
  if (between.length === 0 || between.length > longest) return false;
  const stops = between.filter(({ word }) => ['.', '!', '?', '\n', ';'].includes(word)).length;
  if (between.some(({ kind }) => kind === 'quote') || (!isEnd && stops > 0 && stops < 2)) return false;
  const words = between.flatMap(({ kind, word }) => (kind === 'punctuation' ? [] : [word]));
  const isSet = between[0]!.kind === 'punctuation';
  return (isSet ? marked : bare).test(`${words.join(' ')} `);
}

/** A correction of the clips of a message: its text with the clips that are meant, or without its end. */
export interface Corrected {
  /** What is left to be read. */
  readonly text: string;
  readonly meant: readonly number[];
  /** Clips that are taken back where they are known; those of `text` else. */
  readonly refused?: readonly number[];
}

const toName = (clips: readonly number[]) => `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(' and ')}`;

/** The clips that a rule of corrections has taken out of a sentence already: they stand in no item before those that are meant. */
function findTakenOut(sentence: Sentence, at: number): Named | undefined {
  const from = at === 0 ? 0 : sentence.items[at - 1]!.to;
  const { to } = { to: sentence.items[at]!.from };
  const [first] = readSentence(toText(sentence, from, to), sentence.clips).items;
  return to > from && isNamed(first) ? { ...first, from, to: from + first.to } : undefined;
}

/**
 * "Number 1 no clip 4 wants a sunrise", "clip 6 sorry 2 drags": a number alone may be anything until a clip is put in its place, or
 * it stands in that of another.
 */
const numbered =
  /\b(?:number|nr|no\.|clip|shot|scene) ?(\d+),? (?:no|sorry|i mean|i meant|no wait|wait no|wait|oops|or rather|um|uh|er),? (?:clip |number |shot |scene )?(\d+)\b(?! (?:more|other|people|times|seconds|of)\b)/iu;

/** "Clip 1 I mean clip 2 looks flat": the second clips stand in the place of the first. */
export function findCorrectedWithin(sentence: Sentence): Corrected | undefined {
  const { items, tokens, text } = sentence;
  for (const [at, item] of items.entries()) {
    if (!isNamed(item)) continue;
    const before = findTakenOut(sentence, at) ?? items.slice(0, at).findLast(({ type }) => type === 'reference');
    if (!isNamed(before) || !isTakingBack(sentence, before.to, item.from, false)) continue;
    const { clips } = item.reference;
    // "Clip 3, I mean clip 2, darker": both marks belong to what is put in.
    const isPutIn = insertions.has(tokens[before.to]!.word) && insertions.has(tokens[item.to]?.word ?? '');
    const [from, to] = [tokens[before.from]!.from, tokens[isPutIn ? item.to : item.to - 1]!.to];
    return {
      text: text.slice(0, from) + toName(clips) + text.slice(to),
      meant: clips,
      refused: before.reference.clips,
    };
  }
  const found = numbered.exec(text);
  if (found === null) return undefined;
  const [refused, meant] = [Number(found[1]), Number(found[2])];
  if (refused === meant || !sentence.clips.some(({ number }) => number === meant)) return undefined;
  return { text: text.replace(found[0], `clip ${meant}`), meant: [meant], refused: [refused] };
}

/** "Clip 6 drags, make it faster... actually clip 5": the clips that a message ends with are those of all before. */
export function findCorrectedAtEnd(sentence: Sentence): Corrected | undefined {
  const { tokens, clips } = sentence;
  for (let start = tokens.length - 1; start > Math.max(0, tokens.length - longest - 8); start -= 1) {
    const starts = Array.from({ length: Math.min(longest, start - 1) }, (_, index) => start - 1 - index).reverse();
    const from = starts.find((at) => isTakingBack(sentence, at, start, true));
    if (from === undefined) continue;
    const tail = readSentence(toText(sentence, start, tokens.length), clips);
    const [first, ...rest] = tail.items;
    const said = rest
      .flatMap(({ from, to }) => tail.tokens.slice(from, to))
      .filter(({ kind }) => kind !== 'punctuation');
    if (!isNamed(first) || !courtesies.test(said.map(({ word }) => word).join(' '))) continue;
    if (rest.some(({ type }) => type === 'reference' || type === 'except')) continue;
    return { text: toText(sentence, 0, from), meant: first.reference.clips };
  }
  return undefined;
}
