import type { Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import { describeClips } from '../references/problems.ts';
import { type Item, toText } from '../sentence/sentence.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const swapping = toVocabulary('swap switch exchange places place positions around round and order');
const moving = toVocabulary(
  'at move put place bring shift send start begin end first last front back beginning top very position place slot number before after between up come comes go goes be is one earlier later sooner make',
);
const ordering = toVocabulary(
  'reorder rearrange order reverse sequence play clips as follows new flip whole video be backwards',
);

type ReferenceItem = Extract<Item, { type: 'reference' }>;
const ask = (turn: Turn) =>
  toClarify(
    `${describeClips(turn.clips)} Which order should they play in? Say "move clip 3 to the front" or "order 2 1 3".`,
  );

/** The order when it names every clip once, otherwise the question. */
export function toOrder(order: readonly number[], count: number): Understanding | undefined {
  const isComplete =
    order.length === count && new Set(order).size === count && order.every((number) => number >= 1 && number <= count);
  return isComplete ? { kind: 'reorder', order: [...order] } : undefined;
}

function readSwap(turn: Turn, references: readonly ReferenceItem[]): Understanding | undefined {
  const clips = references.flatMap(({ reference }) => reference.clips);
  if (references.length === 0) return undefined;
  if (clips.length !== 2 || clips[0] === clips[1])
    return toClarify(`Swap which two clips? ${describeClips(turn.clips)}`);
  const [a, b] = clips;
  return toOrder(
    turn.clips.map(({ number }) => (number === a ? b! : number === b ? a! : number)),
    turn.clips.length,
  );
}

/** Where moved clips go: the index among the clips that stay, or undefined when the words do not say. */
function toPlace(turn: Turn, staying: readonly number[], target: ReferenceItem | undefined): number | undefined {
  const { plain, tokens } = turn.sentence;
  if (target !== undefined) {
    const word = tokens[target.from - 1]?.word;
    const clips = target.reference.clips;
    if (word === 'before' && clips.length === 1) return staying.indexOf(clips[0]!);
    if (word === 'after' && clips.length === 1) return staying.indexOf(clips[0]!) + 1;
    if (word === 'between' && clips.length === 2 && clips[1] === clips[0]! + 1) return staying.indexOf(clips[1]!);
    const isPlace = ['position', 'place', 'slot', 'to', 'number'].includes(word ?? '');
    return isPlace && clips.length === 1 ? Math.min(clips[0]! - 1, staying.length) : undefined;
  }
  const [clip] = turn.clips.map(({ number }) => number).filter((number) => !staying.includes(number));
  if (/\b(?:earlier|sooner)\b/.test(plain) && staying.length === turn.clips.length - 1) return clip! - 2;
  if (/\blater\b/.test(plain) && staying.length === turn.clips.length - 1) return clip!;
  if (/\b(?:front|start|beginning|top|begin|first)\b/.test(plain)) return 0;
  return /\b(?:end|back|last)\b/.test(plain) ? staying.length : undefined;
}

function readMove(turn: Turn, references: readonly ReferenceItem[]): Understanding | undefined {
  const [moved, target, ...others] = references;
  if (moved === undefined || others.length > 0 || moved.reference.clips.length === 0) return undefined;
  const { ends } = moved.reference;
  const isPlace =
    ends !== undefined &&
    target === undefined &&
    !turn.sentence.tokens.slice(moved.from, moved.to).some(({ word }) => /^[-–—]$/.test(word));
  const isMissing = isPlace && toPlace(turn, [], undefined) === undefined;
  const clips = isMissing ? [ends[0]] : moved.reference.clips;
  const staying = turn.clips.map(({ number }) => number).filter((number) => !clips.includes(number));
  const place = isMissing ? ends[1] - 1 : toPlace(turn, staying, target);
  if (place === undefined || place < 0) return ask(turn);
  return toOrder([...staying.slice(0, place), ...clips, ...staying.slice(place)], turn.clips.length);
}

/** "Can you reverse it?": what, nothing says. */
const pointing =
  /^(?:(?:can|could|would) you )?(?:please )?(?:reverse|flip)(?: (?:it|this|that|them|these|those))?(?: please)?$/u;

function readExplicit(turn: Turn): Understanding | undefined {
  const { plain, tokens, clips } = turn.sentence;
  const words = tokens.flatMap(({ kind, word }) => (kind === 'punctuation' ? [] : [word])).join(' ');
  if (pointing.test(words)) return undefined;
  if (/\breverse\b|\bbackwards\b|\bflip\b/.test(plain)) {
    const isWhole = turn.sentence.items.every(
      (item) =>
        item.type !== 'reference' ||
        item.reference.clips.length === clips.length ||
        item.reference.kind === 'selection' ||
        item.reference.problem !== undefined,
    );
    return isWhole && /\b(?:order|reverse|flip)\b/.test(plain)
      ? toOrder(clips.map(({ number }) => number).reverse(), clips.length)
      : ask(turn);
  }
  const numbers = tokens.flatMap(({ kind, value }) => (kind === 'number' ? [value ?? 0] : []));
  return toOrder(numbers, clips.length) ?? ask(turn);
}

/** "make clip 1 the last one": the place is said as a clip is. The same turn, with the place among its plain words. */
function toEnd(turn: Turn, references: readonly ReferenceItem[]): Turn | undefined {
  const { sentence } = turn;
  const place = references[1];
  const words = place === undefined ? '' : toText(sentence, place.from, place.to).toLowerCase();
  const end = /^the (first|last)(?: one| clip)?$/.exec(words)?.[1];
  if (end === undefined || references.length !== 2 || !/^make$/.test(sentence.plain)) return undefined;
  return { ...turn, sentence: { ...sentence, plain: `make ${end}` } };
}

/** "swap clips 2 and 3", "move clip 4 to the front", "reverse the order", "order: 2 1 3 4". */
export const readReorder: KindReader = (turn) => {
  const { plain, items, tokens, isQuestion } = turn.sentence;
  if (isQuestion && !/^(?:can|could|would|will)\b/.test(plain)) return undefined;
  if (items.some(({ type }) => type === 'template' || type === 'quote' || type === 'except' || type === 'strength'))
    return undefined;
  const words = tokens.map(({ word }) => word).join(' ');
  const references = items.filter(
    (item): item is ReferenceItem => item.type === 'reference' && item.reference.kind === 'named',
  );
  const problem = references.find(({ reference }) => reference.problem !== undefined)?.reference.problem;
  const speaks = (read: () => Understanding | undefined) =>
    problem === undefined ? read() : toClarify(problem.question, problem.choices);
  const isNegated = items.some(({ type }) => type === 'negation');
  const isSwap = /\b(?:swap|switch|exchange)\b/.test(plain) && references.length > 0;
  if (
    !isSwap &&
    /\b(?:reorder|rearrange|order|reverse|sequence)\b/.test(words) &&
    isMadeOf(plain.replace(/\d+/g, ''), ordering, courtesy, moving) &&
    !isNegated
  ) {
    return readExplicit(turn);
  }
  if (references.length === 0 || isNegated) return undefined;
  if (/\b(?:swap|switch|exchange)\b/.test(plain) && isMadeOf(plain, swapping, courtesy))
    return speaks(() => readSwap(turn, references));
  const madeLast = toEnd(turn, references);
  if (madeLast !== undefined) return speaks(() => readMove(madeLast, references.slice(0, 1)));
  const isPlaced = references.length === 2 && /\b(?:before|after)\b/.test(plain) && isMadeOf(plain, moving, courtesy);
  if (isPlaced) return speaks(() => readMove(turn, references));
  if (
    !/\b(?:move|put|place|bring|shift|send|start|begin|end|first|last)\b/.test(plain) ||
    !isMadeOf(plain, moving, courtesy)
  )
    return undefined;
  const isMove = /\b(?:move|shift|send)\b/.test(plain);
  const hasPlace =
    /\b(?:front|start|beginning|end|first|last|begin|before|after|between|position|earlier|later|sooner)\b/.test(plain);
  return isMove || hasPlace ? speaks(() => readMove(turn, references)) : undefined;
};
