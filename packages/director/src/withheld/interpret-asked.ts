import { toClarify } from '../edits/clarify.ts';
import { isControlKind } from '../named/choose-reading.ts';
import { interpretNamed } from '../named/interpret-named.ts';
import { nameCounted } from '../named/left-out/name-counted.ts';
import { nameDirected } from '../named/left-out/name-directed.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import type { Interpretation } from '../turn.ts';
import { askTakenBack, askWithheld } from './ask-withheld.ts';
import { findBegun } from './find-beginning.ts';
import { findEnding } from './find-ending.ts';
import { toParts } from './parts.ts';

type Situation = Parameters<typeof interpretNamed>[1];

/** A longer message is not read once more. */
const mostCharacters = 700;
/** Joins a wish to what was told before it. */
const joining = /^(?:(?:now|so|but|and|then|instead|just)\b[ ,]*)+/iu;

/**
 * The wish behind what was only told or forbidden at the start of a message, where it names its own clips: "I already made clip 1
 * vintage. Now zoom in on clip 4". Undefined where it leans on what stands before it.
 */
function readBehind(sentence: Sentence, situation: Situation): Interpretation | undefined {
  const { tokens, clips } = sentence;
  const [begun, ...others] = findBegun(sentence);
  if (begun === undefined || others.length > 0 || begun.beginning === 'supposed') return undefined;
  if (begun.from > 0 || begun.to >= tokens.length || sentence.text.length > mostCharacters) return undefined;
  const rest = toText(sentence, begun.to, tokens.length).replace(joining, '');
  const own = readSentence(rest, clips);
  // "Zoom out. Clip 4 darker" leans with its first words, and so does "make it foggy instead and then clip 4 darker".
  const end = toParts(own)[0]?.to ?? 0;
  const isNamed = own.items.some(({ type, from }) => type === 'reference' && from < end);
  if (/\b(?:it|them|instead)\b/u.test(toText(own, 0, end).toLowerCase())) return undefined;
  const leans = own.items.some(
    (item) =>
      item.type === 'pronoun' ||
      (item.type === 'reference' && (item.reference.kind !== 'named' || item.reference.weak)),
  );
  if (!isNamed || leans || findEnding(own) !== undefined) return undefined;
  const read = interpretNamed(rest, { ...situation, selected: [], memory: {} });
  const isLook = read.understanding.edits?.every(({ templates }) => templates.length > 0) === true;
  return read.understanding.kind === 'edit' && isLook ? read : undefined;
}

/**
 * Understands one checked text in its situation, and asks before an edit that the message itself takes back, puts off or in
 * doubt, forbids, tells of or only supposes, or before anything that is asked of "the first" where it may be one of several things.
 * Throws RetakeError for a command or an instruction that is wrong.
 */
export function interpretAsked(text: string, situation: Situation): Interpretation {
  const counted = text.startsWith('/') ? text : nameCounted(text, situation.clips);
  if (counted !== undefined)
    return interpretHeld(text.startsWith('/') ? text : nameDirected(counted, situation.clips), situation);
  const interpretation = interpretHeld(text, situation);
  const { understanding } = interpretation;
  return understanding.kind === 'edit' || isControlKind(understanding)
    ? { understanding: toClarify('Which of them do you mean? Name the clips by number.') }
    : interpretation;
}

/** Asks before an edit that a message withholds. */
function interpretHeld(text: string, situation: Situation): Interpretation {
  const interpretation = interpretNamed(text, situation);
  const { kind, edits = [] } = interpretation.understanding;
  if (isControlKind(interpretation.understanding)) {
    const question = askTakenBack(readSentence(text, situation.clips, situation.selected));
    return question === undefined ? interpretation : { understanding: question };
  }
  if ((kind !== 'edit' && kind !== 'clarify') || text.startsWith('/')) return interpretation;
  const sentence = readSentence(text, situation.clips, situation.selected);
  const behind = readBehind(sentence, situation);
  if (behind !== undefined) return behind;
  if (kind === 'clarify') return interpretation;
  const question = askWithheld(sentence, edits, (part) => interpretNamed(part, situation).understanding);
  return question === undefined ? interpretation : { understanding: question };
}
