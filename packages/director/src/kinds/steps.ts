import { limits, type Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import type { Token } from '../tokens/tokenise.ts';
import type { KindReader } from '../turn.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import { toNumber } from '../words/numbers.ts';
import { courtesy, isMadeOf } from '../words/vocabulary.ts';
import { toPlainVerbs } from './controls/to-plain-verbs.ts';
import { readRedo, readUndo } from './versions.ts';

const nouns = new Set(['change', 'changes', 'edit', 'edits', 'step', 'steps']);
const times = new Set(['time', 'times']);
const before = new Set(['the', 'my', 'our', 'last', 'latest', 'previous', 'past', 'next', 'most', 'recent']);
const once = new Map([
  ['twice', 2],
  ['thrice', 3],
]);

/** A number of changes, and where it stands: from the first token to the one after the last. */
interface Count {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
  /** Whether it says what is counted, or only how often. */
  readonly isOfChanges: boolean;
}

/** "Two steps back" names no verb. */
const acting = /\b(?:undo|redo|revert|back|take|reapply|bring)\b/;

const toValue = ({ kind, value, word }: Token) => (kind === 'number' ? value : toNumber(word));

function findCount(tokens: readonly Token[]): Count | undefined {
  for (const [at, token] of tokens.entries()) {
    const often = once.get(token.word);
    if (often !== undefined) return { steps: often, from: at, to: at + 1, isOfChanges: false };
    // "Undo x2", "undo 2x", "undo x 2".
    const signed = /^(?:x(\d{1,3})|(\d{1,3})x)$/.exec(token.word);
    if (signed !== null) return { steps: Number(signed[1] ?? signed[2]), from: at, to: at + 1, isOfChanges: false };
    const steps = toValue(token);
    const isSign = ['x', '*', '×'].includes(tokens[at - 1]?.word ?? '');
    if (isSign && steps !== undefined) return { steps, from: at - 1, to: at + 1, isOfChanges: false };
    const noun = tokens[at + 1]?.word ?? '';
    const isClip = clipNouns.has(tokens[at - 1]?.word ?? '');
    if (steps === undefined || isClip || !(nouns.has(noun) || times.has(noun))) continue;
    let from = at;
    while (before.has(tokens[from - 1]?.word ?? '')) from -= 1;
    const to = noun !== 'time' && tokens[at + 2]?.word === 'back' ? at + 3 : at + 2;
    return { steps, from, to, isOfChanges: nouns.has(noun) };
  }
  return undefined;
}

/** The sentence as it would be said of one change: "undo the last 3 changes to clip 2" of "the last change to clip 2". */
function withoutCount(sentence: Sentence, { from, to, isOfChanges }: Count): Sentence {
  const parts = [
    toText(sentence, 0, from),
    isOfChanges ? 'the last change' : '',
    toText(sentence, to, sentence.tokens.length),
  ];
  const said = toPlainVerbs(
    parts
      .filter((part) => part !== '')
      .join(' ')
      .toLowerCase(),
  );
  const isBare = !acting.test(said) && isMadeOf(said.replace('the last change', ''), courtesy);
  return readSentence(isBare ? `undo ${said}` : said, sentence.clips, sentence.selected);
}

/** "undo the last 3 changes", "go back two steps", "undo clip 2 twice", "redo 2 changes". */
export const readSteps: KindReader = (turn) => {
  const { tokens } = turn.sentence;
  if (!tokens.some(({ word }) => ['undo', 'redo', 'revert', 'back', 'reapply'].includes(word))) return undefined;
  const count = findCount(tokens);
  if (count === undefined) return undefined;
  const once = { ...turn, sentence: withoutCount(turn.sentence, count) };
  const understood = readRedo(once) ?? readUndo(once);
  if (understood === undefined || (understood.kind !== 'undo' && understood.kind !== 'redo')) return understood;
  if (count.steps < 1 || count.steps > limits.stepsAtOnce) return askHowMany(understood.kind);
  return count.steps === 1 ? understood : { ...understood, steps: count.steps };
};

function askHowMany(kind: 'undo' | 'redo'): Understanding {
  const verb = kind === 'undo' ? 'taken back' : 'brought back';
  return toClarify(`Between 1 and ${limits.stepsAtOnce} changes can be ${verb} at once. How many should it be?`);
}
