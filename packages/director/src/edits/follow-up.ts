import { has } from '../gist/shape.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { Interpretation, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { readAmount } from './amounts.ts';
import { readChoice } from './choice.ts';
import { askWhichClip, toClarify } from './clarify.ts';
import { applyExceptions } from './clause.ts';
import { readDialled } from './dial-back.ts';
import { findLeaningPart } from './leaning-part.ts';
import { readMoreOf } from './more-of-look.ts';
import { narrowDown } from './narrow-down.ts';
import { readOpposite } from './opposite.ts';
import { findPlainAnswer } from './plain-answer.ts';
import { readTold, repeat } from './same-again.ts';
import { toStrength } from './same-strength.ts';
import { resolveReference } from './targets.ts';

const repeating = toVocabulary(
  "but same likewise ditto too also as well do thing apply goes again with one make give only just on edit change repeat needs gets get next what about how same's treatment effect look meant mean no not yes ok yeah oh ah ooh here copy put use transfer",
);
const saysSame =
  /\b(?:same|likewise|ditto|too|also|as well)\b|\b(?:apply|repeat|do|use|put|copy|needs?|gets?|want) (?:that|it|this)\b|^(?:what|how) about\b/;
/** How much, beside "the same": "the same on clip 2, but stronger". */
const measuring = toVocabulary(
  'stronger heavier thicker weaker subtle subtler gentler milder more less slightly a bit little touch much lot way',
);
const saysHere = /\b(?:same|too|also|as well|ditto|likewise)\b.*\bhere\b|\bhere\b.*\b(?:too|also|as well|likewise)\b/;
const leading = new Set(['and', 'only', 'just', 'now', 'next', 'then']);
const amount = toVocabulary(
  "but and with it that this on more even still further stronger bolder heavier harder less weaker much bit little lot a way far slightly again make go some again touch tad notch hair too push take further dial crank that's it's is was now bit oh hm hmm maybe",
);

function askWish(turn: Turn, clips: readonly number[]): Interpretation {
  const list = clips.length === 1 ? `clip ${clips[0]}` : `clips ${clips.join(', ')}`;
  const examples = ['brighter', 'nighttime', 'black and white'];
  const start = clips.length === 1 ? `Clip ${clips[0]}` : `Clips ${clips.join(', ')}`;
  const named = clips.length > 20 ? [] : examples.map((text) => ({ label: text, text: `${start}: ${text}` }));
  return {
    understanding: toClarify(
      `What should change in ${turn.clips.length === clips.length ? 'all clips' : list}?`,
      named,
    ),
  };
}

/** A longer message says what it means itself. */
const mostTokens = 80;

/** Whether a message needs no earlier one: it names its clips and a look, or is long. */
const isWhole = ({ tokens, items }: Sentence): boolean =>
  tokens.length > mostTokens ||
  (has(items, 'template') &&
    items.some((item) => item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak));

/**
 * Messages that say which clips, or how much, and lean on an earlier one for the rest: "same for clip 5", "a bit more",
 * "and the next one", "clip 2" as the answer to "which clip?".
 */
export function readFollowUp(said: Turn): Interpretation | undefined {
  const turn = { ...said, sentence: narrowDown(said.sentence) };
  const { sentence, memory } = turn;
  if (isWhole(sentence)) return undefined;
  const chosen = readChoice(turn);
  if (chosen !== undefined) return chosen;
  const hasMeaning = sentence.items.some(
    ({ type }) => type === 'template' || type === 'quote' || type === 'version' || type === 'word',
  );
  if (sentence.items.some(({ type }) => type === 'except')) return readOthers(turn);
  const answer = memory.isOpen === true ? findPlainAnswer(turn) : undefined;
  if (answer !== undefined && memory.wish !== undefined) return repeat(memory.wish, [answer]);
  const settled = readDialled(turn) ?? readOpposite(turn) ?? readMoreOf(turn) ?? readTold(turn);
  if (settled !== undefined) return settled;
  const part = memory.wish === undefined ? undefined : findLeaningPart(sentence);
  if (part !== undefined) return readFollowUp({ ...turn, sentence: part });
  const isKnown = isMadeOf(sentence.plain, repeating, measuring, amount, courtesy);
  if (hasMeaning && !isKnown) return undefined;
  if (sentence.items.some(({ type }) => type === 'template' || type === 'quote' || type === 'version'))
    return undefined;
  const references = sentence.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const { plain } = sentence;
  const isAmount =
    /\b(?:more|less|stronger|weaker|further|too much)\b/.test(plain) && isMadeOf(plain, amount, courtesy);
  const strength = toStrength(plain);
  if (references.length > 1 && strength !== undefined) return undefined;
  const isHere = references.length === 0 && saysHere.test(plain) && turn.selected.length > 0;
  if (isHere && memory.wish !== undefined && isMadeOf(plain, repeating, courtesy))
    return repeat(memory.wish, turn.selected);
  if (references.length === 0 && !isAmount) return undefined;
  if (!isAmount && !isMadeOf(plain, repeating, measuring, courtesy)) return undefined;
  const problem = references.find((reference) => reference.problem !== undefined)?.problem;
  if (problem !== undefined) return { understanding: toClarify(problem.question, problem.choices) };
  const clips: number[] = [];
  for (const reference of references) {
    const found = resolveReference(turn, reference, memory.clips ?? []);
    if (found === undefined) return { understanding: askWhichClip(sentence.text, turn.clips) };
    clips.push(...found);
  }
  const unique = [...new Set(clips)].sort((a, b) => a - b);
  if (isAmount) return readAmount(turn, unique);
  const first = sentence.tokens[0]!.word;
  const leansBack = saysSame.test(plain) || leading.has(first) || memory.isOpen === true || /\bonly\b/.test(plain);
  if (memory.wish === undefined || !leansBack) return askWish(turn, unique);
  if (memory.isDone === true && /\bonly\b/.test(plain)) return askDone();
  if (strength === 'unclear') return undefined;
  return repeat(strength === undefined ? memory.wish : { ...memory.wish, strength }, unique);
}

/** "Only clip 1" after all of them were changed: that would have to be taken back first. */
function askDone(): Interpretation {
  return {
    understanding: toClarify('The other clips are changed already. Should that be taken back first?', [
      { label: 'Undo', text: 'undo' },
    ]),
  };
}

/** "not clip 4", "all except the first": the last wish without some of its clips, while it still waits for a yes. */
function readOthers(turn: Turn): Interpretation | undefined {
  const { sentence, memory, clips, selected } = turn;
  const isOwn = sentence.items.some(({ type }) => ['template', 'quote', 'version', 'word'].includes(type));
  if (isOwn || memory.wish === undefined || !isMadeOf(sentence.plain, repeating, courtesy)) return undefined;
  const before = memory.clips ?? [];
  const all: Item = {
    type: 'reference',
    from: 0,
    to: 0,
    reference: {
      kind: 'named',
      clips: memory.isOpen === true ? clips.map(({ number }) => number) : before,
      weak: false,
    },
  };
  const isNamed = sentence.items.some(({ type }) => type === 'reference');
  const items = applyExceptions(isNamed ? sentence.items : [all, ...sentence.items], selected);
  const references = items?.flatMap((item) => (item.type === 'reference' ? [item.reference] : [])) ?? [];
  const [reference] = references;
  if (reference === undefined || references.length > 1) return undefined;
  if (reference.problem !== undefined)
    return { understanding: toClarify(reference.problem.question, reference.problem.choices) };
  const left = resolveReference(turn, reference, before);
  if (left === undefined || left.length === 0 || (!isNamed && left.length === before.length)) return undefined;
  return memory.isDone === true ? askDone() : repeat(memory.wish, left);
}
