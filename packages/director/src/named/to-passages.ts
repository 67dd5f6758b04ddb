import type { Understanding } from '@retake/contracts';
import { type Sentence, toText } from '../sentence/sentence.ts';

/** More parts than these are a story. */
const mostParts = 10;
/** So many parts belong together at most: what is told of a clip, and what is asked for it. */
const longest = 3;

const ends = /^[.!?;\n]$/u;

/** What takes back what stands before it is read with it. */
const correcting =
  /^(?:(?:oh|hm+|but|and|uh|um|ok|okay)[ ,]+)*(?:no|nope|wait|actually|sorry|scratch|strike|rather(?! than)|instead(?! of)|i mean|i meant|on second|never ?mind|forget|correction|oops|my bad|make that|or)\b(?! (?:rain|snow|fog|zoom|pan)\b)/iu;
/** Before a part these only join it to the one before. */
const lead = /^(?:(?:and|but|then|also|while|plus)\b[ ,]*)+|[ ,]+$/giu;

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

/**
 * A message cut into as many passages as can be, each of which says by itself what it asks for: "let it rain in clip 5; no rain in
 * clip 6, I want snow there". Undefined where it is one passage, or one of them leans on another. `read` understands a text
 * without its surroundings, and `isWhole` tells what needs none.
 */
export function toPassages(
  sentence: Sentence,
  read: (text: string) => Understanding,
  isWhole: (understanding: Understanding) => boolean,
): readonly Passage[] | undefined {
  const { tokens, clips } = sentence;
  const starts = listStarts(sentence);
  if (starts.length < 2 || starts.length > mostParts || clips.length < 2) return undefined;
  // For each end the most passages that the message before it can be cut into.
  const best: (readonly Passage[] | undefined)[] = [[]];
  for (let end = 1; end <= starts.length; end += 1) {
    for (let from = end - 1; from >= Math.max(0, end - longest); from -= 1) {
      const before = best[from];
      if (before === undefined || (best[end]?.length ?? 0) > before.length) continue;
      const text = toText(sentence, starts[from]!, starts[end] ?? tokens.length).replace(lead, '');
      const understanding = correcting.test(text) ? undefined : read(text);
      if (understanding !== undefined && isWhole(understanding)) best[end] = [...before, { text, understanding }];
    }
  }
  const passages = best[starts.length];
  return passages === undefined || passages.length < 2 ? undefined : passages;
}
