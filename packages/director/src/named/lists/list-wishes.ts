import type { Understanding } from '@retake/contracts';
import { type Sentence, toText } from '../../sentence/sentence.ts';
import { correcting, lead, type Passage } from '../list-passages.ts';
import { listNames, listStarts } from './list-starts.ts';
import { listKept, putAlone } from './put-alone.ts';

/** More parts than these are a story. */
const mostParts = 16;
/** So many parts belong to one wish at most: "a dog, a cat and a bird in clip 3". */
const longest = 3;
/** A wish of several parts has no more words and marks: "the even ones are from the rainy day, so I'd like those warmer". */
const mostTokens = 20;
/** More ways of cutting a message than these are not held against each other. */
const mostWays = 4;

/** "clip 1 fog / clip 2 rain": no command. */
const slashes = /^[ /]+|[ /]+$/gu;
/** "Clip 3 is perfect already." */
const telling: ReadonlySet<Understanding['kind']> = new Set<Understanding['kind']>(['none', 'approve']);

/** A wish with the tokens of the message that it takes up. */
export interface ListedWish extends Passage {
  readonly from: number;
  readonly to: number;
  /** Whether a sentence begins with it. */
  readonly isSentence: boolean;
  /** Clips that it says nothing becomes of. */
  readonly kept: readonly number[];
}

type Way = readonly ListedWish[];

/** What a message can be cut into. */
export interface ListedWishes {
  /** Ways of cutting it into as many wishes as can be, each of which needs nothing of what stands around it. */
  readonly ways: readonly Way[];
  /** All parts that are an edit by themselves. */
  readonly alone: readonly ListedWish[];
  /** Clips of parts that are an edit by their words, and say that nothing becomes of them: "in 2 leave the phone". */
  readonly kept: readonly number[];
}

const none: ListedWishes = { ways: [], alone: [], kept: [] };

const isEdit = ({ understanding }: Passage) => understanding.kind === 'edit';
const countAsked = (way: Way = []) => way.filter((wish) => isEdit(wish) && wish.kept.length === 0).length;

/** Of two lists of ways that with more wishes; both where they have as many. */
function toBetter(ways: readonly Way[], others: readonly Way[]): readonly Way[] {
  const [own, other] = [countAsked(ways[0]), countAsked(others[0])];
  if (ways.length === 0 || other > own) return others;
  return other === own ? [...ways, ...others].slice(0, mostWays) : ways;
}

/**
 * The wishes of a message that may be said one after the other: "in 1 a tablet instead of the phone, in 4 add a price". `isOwn`
 * tells an edit that needs nothing around it; talk counts only as a sentence. None where something is corrected.
 */
export function listWishes(
  sentence: Sentence,
  read: (text: string) => Understanding,
  isOwn: (wish: ListedWish) => boolean,
): ListedWishes {
  const { tokens } = sentence;
  const starts = listStarts(sentence);
  if (starts.length < 2 || starts.length > mostParts) return none;
  const names = listNames(sentence);
  const isCorrected = starts.some(({ at }) => correcting.test(toText(sentence, at, tokens.length).replace(lead, '')));
  if (names.length < 2 || isCorrected) return none;
  const alone: ListedWish[] = [];
  const spared: number[] = [];
  // Parts that only say how a clip is: what is wished before them is not for that clip.
  const told = new Set<number>();
  // Runs of parts that are wishes, or can be cut into such: what holds several needs no reading.
  const covered = new Set<string>();
  const readRun = (start: number, end: number): ListedWish | undefined => {
    const inner = [...starts.keys()].filter((at) => at > start && at < end);
    if (inner.length > 0 && [start, ...inner].some((at) => told.has(at))) return undefined;
    if (inner.some((at) => covered.has(`${start} ${at}`) && covered.has(`${at} ${end}`))) {
      covered.add(`${start} ${end}`);
      return undefined;
    }
    const { at: from, isSentence } = starts[start]!;
    const to = starts[end]?.at ?? tokens.length;
    if (inner.length > 0 && to - from > mostTokens) return undefined;
    const isWhole = isSentence && starts[end]?.isSentence !== false;
    const namesClip = names.some((at) => at >= from && at < to);
    if (!isWhole && (!namesClip || inner.some((at) => starts[at]!.isSentence))) return undefined;
    const said = toText(sentence, from, to).replace(lead, '').replace(slashes, '');
    const text = putAlone(said, sentence) ?? said;
    const understanding = read(text);
    const kept = inner.length === 0 ? listKept(said, sentence, understanding) : [];
    if (isEdit({ text, understanding })) spared.push(...kept);
    const wish = { text, understanding, from, to, isSentence, kept };
    const isTold = kept.length > 0 || telling.has(understanding.kind);
    // "Warmer in 1 to 3 but leave out 2": an exception belongs to what stands before it.
    if (inner.length === 0 && namesClip && isTold && tokens[from]!.word !== 'but') told.add(start);
    if (isEdit(wish) && kept.length === 0) {
      if (correcting.test(text) || !isOwn(wish)) return undefined;
      covered.add(`${start} ${end}`);
      alone.push(wish);
      return wish;
    }
    return kept.length > 0 || (understanding.kind === 'none' && isWhole) ? wish : undefined;
  };
  // For each end the ways to cut the message before it into the most wishes.
  const best: (readonly Way[])[] = [[[]]];
  for (let end = 1; end <= starts.length; end += 1) {
    let ways: readonly Way[] = [];
    for (let start = end - 1; start >= Math.max(0, end - longest); start -= 1) {
      const wish = start === 0 && end === starts.length ? undefined : readRun(start, end);
      if (wish === undefined || best[start]!.length === 0) continue;
      ways = toBetter(
        ways,
        best[start]!.map((way) => [...way, wish]),
      );
    }
    best.push(ways);
  }
  return { ways: best[starts.length]!.filter((way) => way.length > 1 && countAsked(way) > 0), alone, kept: spared };
}
