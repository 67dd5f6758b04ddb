import { findOpposite } from '@retake/contracts';
import { toOccurrences } from '../references/occurrences.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Reference } from '../references/reference.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import type { Turn } from '../turn.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { isNumberWord } from '../words/numbers.ts';
import { toVocabulary } from '../words/vocabulary.ts';

const continuing = new Set(['also', 'too', 'now', 'still', 'even', 'again', 'additionally', 'actually']);

/** At the start of a message these go on with what was said before ("and warmer", "too dark now"). */
const leaning = new Set(['and', 'but', 'too', 'not', 'less', 'then']);

/** After these words a thing is named ("the coat", "replace pancakes with waffles"). */
const naming = toVocabulary('the her his their that this swap replace remove change of');
/** After the name of a thing these say what it does or shall be. */
const qualities = toVocabulary(`
  smile smiles wave waves walk walks run runs wear wears dance dances jump jumps laugh laughs cry cries sing sings sit sits
  stand stands hold holds drink drinks eat eats drive drives spin spins rotate rotates fall falls nod nods wink winks point
  points talk talks speak speaks play plays fly flies float floats glow glows sparkle sparkles shine shines disappear
  disappears appear appears open opens close closes blink blinks frown frowns clap claps scream screams kiss kisses hug hugs
  turn turns move moves face faces slower closer bigger smaller taller larger longer shorter thinner thicker older younger
  red blue green yellow pink purple orange white black brown grey gray beige gold silver navy maroon mustard emerald
  turquoise teal violet cream ivory pastel rose scarlet crimson lime olive wooden metal metallic leather velvet cotton glass
  marble plastic stone shiny glossy matte striped plain open closed empty full clean dirty wet dry round square old new
  broken whole transparent upside away out off gone instead twice
`);

/** Words from one place on that may be the name of a thing. */
function readName({ tokens }: Sentence, start: number): readonly string[] {
  const words: string[] = [];
  for (let index = start; index < tokens.length && words.length < 4; index += 1) {
    const { kind, word } = tokens[index]!;
    if (kind !== 'word' || fillers.has(word) || word === 'and' || clipNouns.has(word)) break;
    words.push(word);
  }
  return words;
}

/** Clips of things that a wish speaks of by name ("the red coat"), each thing with the clips whose prompt has it. */
export function listThings(sentence: Sentence): readonly (readonly number[])[] {
  const { tokens, clips } = sentence;
  return tokens.flatMap(({ word }, at) => {
    const isFirst = at === 0 && !naming.has(word) && sentence.items[0]?.type === 'word';
    if (!isFirst && !naming.has(word)) return [];
    const words = readName(sentence, isFirst ? 0 : at + 1);
    const shortest = qualities.has(words[1] ?? '') ? 1 : Math.min(words.length, 2);
    for (let length = words.length; length >= shortest && length > 0; length -= 1) {
      const name = words.slice(0, length);
      const numbers = name.every(isNumberWord) ? [] : findByWords(clips, name);
      if (numbers.length > 0) return [numbers];
    }
    return [];
  });
}

/** "Much sharper" after "sharpen clip 7": a look on the scale of the last one is meant for the same clips. */
function goesOn({ memory }: Turn, items: readonly Item[]): boolean {
  const before = memory.wish?.templates ?? [];
  return items.some(
    (item) =>
      item.type === 'template' && before.some((id) => id === item.template || findOpposite(id) === item.template),
  );
}

/** Clips that a clause without named clips speaks of: the selection, the only clip, or those of the last wish. */
export function findImplied(turn: Turn, items: readonly Item[]): readonly number[] | undefined {
  if (turn.selected.length > 0) return turn.selected;
  if (turn.clips.length === 1) return [1];
  const pointsBack =
    goesOn(turn, items) ||
    items.some(
      (item) =>
        item.type === 'pronoun' ||
        (item.type === 'reference' && item.reference.kind === 'selection') ||
        continuing.has(turn.sentence.tokens[item.from]!.word) ||
        (item.from === 0 && leaning.has(turn.sentence.tokens[0]!.word)),
    );
  const isBoth = items.some(({ from }) => turn.sentence.tokens[from]!.word === 'both');
  const before = isBoth && turn.memory.clips?.length !== 2 ? undefined : turn.memory.clips;
  return pointsBack && !turn.memory.isOpen ? before : undefined;
}

/** All clips that are named nowhere else; of a part ("the other chorus") those that are left of it. */
function resolveRest(turn: Turn, { clips, among, isOne, count }: Reference, others: readonly number[]) {
  const of = among ?? turn.clips.map(({ number }) => number);
  const told = [...others, ...clips].filter((number) => of.includes(number));
  const before =
    among === undefined ? turn.selected : [turn.selected, turn.memory.clips ?? []].find(({ length }) => length > 0);
  const named = told.length > 0 ? told : (before ?? []).filter((number) => of.includes(number));
  const rest = of.filter((number) => !named.includes(number));
  const isOther = count !== undefined && count !== rest.length;
  const isUnclear = isOther || (isOne === true && toOccurrences(rest).length > 1);
  return named.length > 0 && rest.length > 0 && !isUnclear ? rest : undefined;
}

/** The clips of a reference; undefined when it points at nothing. `others` are clips that the message names elsewhere. */
export function resolveReference(
  turn: Turn,
  reference: Reference,
  others: readonly number[],
): readonly number[] | undefined {
  const numbers = turn.clips.map(({ number }) => number);
  if (reference.kind === 'named') return reference.clips.length > 0 ? reference.clips : undefined;
  if (reference.kind === 'selection')
    return turn.selected.length > 0 ? turn.selected : turn.clips.length === 1 ? [1] : turn.memory.clips;
  if (reference.kind === 'rest') return resolveRest(turn, reference, others);
  const base = turn.memory.clips ?? turn.selected;
  if (base.length === 0) return undefined;
  const number = reference.kind === 'next' ? Math.max(...base) + 1 : Math.min(...base) - 1;
  return numbers.includes(number) ? [number] : undefined;
}
