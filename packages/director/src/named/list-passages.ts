import type { Understanding } from '@retake/contracts';
import { type Sentence, toText } from '../sentence/sentence.ts';

/** More parts than these are a story. */
const mostParts = 10;
/** So many parts belong together at most: what is told of a clip, and what is asked for it. */
const longest = 3;

const ends = /^[.!?;\n]$/u;

/** What takes back what stands before it is read with it. */
export const correcting =
  /^(?:(?:oh|hm+|but|and|uh|um|ok|okay)[ ,]+)*(?:no(?=\s*[,.!;]|\s+(?:wait|sorry|actually|not|i|make|it|that|do|rather)\b|$)|sorry(?=\s*[,.!]|\s+(?:i|not|make|clip|that|wrong)\b)|(?:nope|wait|actually|scratch|strike|rather(?! than)|instead(?! of)|i mean|i meant|on second|never ?mind|forget|correction|oops|my bad|make that|or)\b)/iu;
/** More ways of cutting a message than these are not held against each other. */
const mostWays = 4;
/** Before a part these only join it to the one before. */
export const lead = /^(?:(?:and|but|then|also|while|plus)\b[ ,]*)+|[ ,]+$/giu;

/** Tokens at which parts of a message begin that may each be a wish: at sentences, and at "and" behind a comma. */
function listStarts({ tokens }: Sentence): readonly number[] {
  const starts = [0];
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, { word }, next] = [tokens[at - 1]!.word, tokens[at]!, tokens[at + 1]?.word ?? ''];
    const isSentence = ends.test(before) && !ends.test(word);
    const isJoined = before === ',' && ['and', 'but', 'then', 'also', 'while', 'plus'].includes(word);
    if (isSentence || isJoined || (word === 'and' && ['then', 'also'].includes(next))) starts.push(at);
  }
  return starts;
}

/** Some parts of a message that need nothing of what stands around them. */
export interface Passage {
  readonly text: string;
  readonly understanding: Understanding;
}

const countAsked = (way: readonly Passage[] = []) =>
  way.filter(({ understanding }) => understanding.kind !== 'none').length;

/**
 * The ways of cutting a message into as many passages as can be, each of which says by itself what it asks for: "let it rain in
 * clip 5; no rain in clip 6, I want snow there". None where it is one passage, or one of them leans on another. `read`
 * understands a text without its surroundings, and `isWhole` tells what needs none.
 */
export function listPassages(
  sentence: Sentence,
  read: (text: string) => Understanding,
  isWhole: (understanding: Understanding) => boolean,
): readonly (readonly Passage[])[] {
  const { tokens, clips } = sentence;
  const starts = listStarts(sentence);
  if (starts.length < 2 || starts.length > mostParts || clips.length < 2) return [];
  // For each end the ways to cut the message before it into the most passages that ask for something.
  const best: (readonly (readonly Passage[])[])[] = [[[]]];
  for (let end = 1; end <= starts.length; end += 1) {
    let ways: (readonly Passage[])[] = [];
    for (let from = end - 1; from >= Math.max(0, end - longest); from -= 1) {
      const text = toText(sentence, starts[from]!, starts[end] ?? tokens.length).replace(lead, '');
      if (best[from]!.length === 0) continue;
      const understanding = read(text);
      const leansBack = understanding.kind === 'edit' && correcting.test(text);
      if (leansBack || !isWhole(understanding)) continue;
      const longer = best[from]!.map((way) => [...way, { text, understanding }]);
      const [own, known] = [countAsked(longer[0]), countAsked(ways[0])];
      if (own > known || ways.length === 0) ways = longer;
      else if (own === known) ways = [...ways, ...longer].slice(0, mostWays);
    }
    best.push(ways);
  }
  return best[starts.length]!.filter((way) => way.length > 1);
}
