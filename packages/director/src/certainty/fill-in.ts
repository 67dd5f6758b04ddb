import type { TransitionKind, Understanding } from '@retake/contracts';
import type { OpinionKind } from '../second-opinion/outputs.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { hasTurn } from './has-turn.ts';
import { listClipsMeant } from './list-clips-meant.ts';

const transitions: readonly (readonly [ReadonlySet<string>, TransitionKind])[] = [
  [toVocabulary('crossfade crossfades dissolve dissolves blend blends'), 'crossfade'],
  [toVocabulary('fade fades'), 'fade'],
  [toVocabulary('cut cuts'), 'cut'],
];
const front = toVocabulary('first beginning start front open opens');
const back = toVocabulary('last end close closes finish');
const originals = toVocabulary('original originally');

const says = ({ plain }: Sentence, words: ReadonlySet<string>) => plain.split(' ').some((word) => words.has(word));

/** "Fade the problem into the solution, a smooth crossfade": the more exact word says which. */
function toTransition(sentence: Sentence, clips: readonly number[]): Understanding | undefined {
  const [first, second, ...others] = clips;
  const [said] = transitions.filter(([words]) => says(sentence, words));
  const areNeighbours = first !== undefined && second === first + 1 && others.length === 0;
  return areNeighbours && said !== undefined
    ? { kind: 'transition', clips: [first, second], transition: said[1] }
    : undefined;
}

/** "Return the carousel to how it originally was". */
function toRestore(sentence: Sentence, clips: readonly number[]): Understanding | undefined {
  const isOriginal = says(sentence, originals) && !sentence.items.some(({ type }) => type === 'version');
  return isOriginal && clips.length === 1 ? { kind: 'restore', clips: [...clips], version: 1 } : undefined;
}

/** "The garden lady belongs at the very beginning": one clip goes to an end, the others stay in their order. */
function toOrder(sentence: Sentence, [moved, ...others]: readonly number[]): Understanding | undefined {
  const [isFront, isBack] = [says(sentence, front), says(sentence, back)];
  if (moved === undefined || others.length > 0 || isFront === isBack) return undefined;
  const numbers = sentence.clips.map(({ number }) => number);
  if (moved === numbers.at(isFront ? 0 : -1)) return undefined;
  const rest = numbers.filter((number) => number !== moved);
  return { kind: 'reorder', order: isFront ? [moved, ...rest] : [...rest, moved] };
}

/**
 * A message whose kind is known, with its clips and what that kind needs beside them, where its words say it plainly. Undefined where
 * they do not.
 */
export function fillIn(kind: OpinionKind, sentence: Sentence): Understanding | undefined {
  const clips = listClipsMeant(sentence);
  if (clips === undefined || hasTurn(sentence)) return undefined;
  if (kind === 'transition') return toTransition(sentence, clips);
  if (kind === 'restore') return toRestore(sentence, clips);
  return kind === 'reorder' ? toOrder(sentence, clips) : undefined;
}
