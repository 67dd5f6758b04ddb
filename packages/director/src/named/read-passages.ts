import type { Edit, Understanding } from '@retake/contracts';
import { toChoice, toClarify } from '../edits/clarify.ts';
import { has } from '../gist/shape.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Sentence } from '../sentence/sentence.ts';
import type { Interpretation } from '../turn.ts';
import { isControlKind, isLooks } from './choose-reading.ts';
import { listPassages, type Passage } from './list-passages.ts';

const whichIsWhose = 'Which change belongs to which clip? Say it clip by clip: "clip 1 brighter, clip 2 warmer".';

const isTalk = ({ kind }: Understanding) => kind === 'none';
const isOnlyLooks = (understanding: Understanding) => isTalk(understanding) || isLooks(understanding);
const isAnything = (understanding: Understanding) =>
  isTalk(understanding) || understanding.kind === 'edit' || isControlKind(understanding);

const namesClip = ({ clips }: Sentence, { text, understanding }: Passage) =>
  isLooks(understanding) &&
  readSentence(text, clips).items.some((item) => item.type === 'reference' && item.reference.kind === 'named');

/** Whether two lists of edits ask for the same looks in the same clips. */
function isSame(a: readonly Edit[], b: readonly Edit[]): boolean {
  const toRows = (edits: readonly Edit[]) =>
    edits
      .flatMap(({ clips, templates }) => clips.map((clip) => `${clip} ${[...templates].sort().join()}`))
      .sort()
      .join(';');
  return toRows(a) === toRows(b);
}

/** The looks of all passages; undefined where a clip is asked for twice. */
function toUnion(passages: readonly Passage[]): readonly Edit[] | undefined {
  const edits = passages.flatMap(({ understanding }) => understanding.edits ?? []);
  const clips = edits.flatMap((edit) => edit.clips);
  return new Set(clips).size < clips.length ? undefined : edits;
}

/** Which of several things is asked for first, where they are of different kinds: half of them must not be done as if it were all. */
function askOneByOne(passages: readonly Passage[]): Understanding | undefined {
  const asked = passages.filter(({ understanding }) => !isTalk(understanding));
  if (new Set(asked.map(({ understanding }) => understanding.kind)).size < 2) return undefined;
  return toClarify(
    'One thing at a time, please. Which of them first?',
    asked.slice(0, 4).map(({ text }) => toChoice(text)),
  );
}

/**
 * A message of several sentences, each read by itself, where that says more than the whole: looks that the whole would mix up, or
 * a change beside an undo, a review or an order. `whole` is how it was read at once, `read` understands a text without
 * its surroundings.
 */
export function readPassages(
  sentence: Sentence,
  whole: Interpretation,
  read: (text: string) => Understanding,
): Interpretation {
  const { understanding } = whole;
  if (!isAnything(understanding)) return whole;
  const known = new Map<string, Understanding>();
  const readOnce = (text: string): Understanding => {
    const said = known.get(text) ?? read(text);
    known.set(text, said);
    return said;
  };
  if (isOnlyLooks(understanding) && has(sentence.items, 'template')) {
    const unions = listPassages(sentence, readOnce, isOnlyLooks).map(toUnion);
    const [edits, ...others] = unions.filter((union) => union !== undefined && union.length > 0) as (readonly Edit[])[];
    if (edits !== undefined && others.some((other) => !isSame(edits, other)))
      return { understanding: toClarify(whichIsWhose) };
    if (edits !== undefined)
      return isSame(edits, understanding.edits ?? []) ? whole : { understanding: { kind: 'edit', edits: [...edits] } };
  }
  const passages = listPassages(sentence, readOnce, isAnything)[0] ?? [];
  // What follows a rejection is its reason, unless it is a look for a clip that it names.
  const isReason = (passage: Passage) =>
    understanding.kind === 'reject' && passage.understanding.kind === 'edit' && !namesClip(sentence, passage);
  const question = askOneByOne(passages.filter((passage) => !isReason(passage)));
  if (question !== undefined) return { understanding: question };
  // Courtesies around an undo or an order are no words for a model.
  const asked = passages.filter((passage) => !isTalk(passage.understanding));
  const isFree = understanding.kind === 'edit' && !isLooks(understanding);
  const [only] = asked;
  return isFree && asked.length === 1 && isControlKind(only!.understanding)
    ? { understanding: only!.understanding }
    : whole;
}
