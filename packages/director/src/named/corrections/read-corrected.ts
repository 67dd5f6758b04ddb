import type { Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Interpretation } from '../../turn.ts';
import { isLooks } from '../choose-reading.ts';
import { findCorrectedAtEnd, findCorrectedWithin } from './list-corrected.ts';

const whichInTheEnd = 'Which clip is meant in the end, and what should change in it?';
/** Words of which every correction has one; most messages have none. */
const correcting =
  /\b(?:no|nope|wait|actually|rather|better|sorry|mean|meant|scratch|strike|make|correction|bad|mistake|thoughts?|oops|whoops|typo|wrong|change|hang|hold)\b/iu;

const listChanged = ({ edits = [] }: Understanding) => edits.flatMap(({ clips }) => clips);

/** Clips that a text names, and whether it takes some out of others. */
function listNamed({ clips }: Sentence, text: string) {
  const { items } = readSentence(text, clips);
  const named = items.flatMap((item) =>
    item.type === 'reference' && item.reference.kind === 'named' ? item.reference.clips : [],
  );
  return { named: new Set(named), isExcepting: items.some(({ type }) => type === 'except') };
}

const ask = (whole: Interpretation): Interpretation =>
  whole.understanding.kind === 'edit' ? { understanding: toClarify(whichInTheEnd) } : whole;

/** "Clip 1 I mean clip 2 looks flat": read with the second clips alone. */
function readWithin(sentence: Sentence, whole: Interpretation, read: (text: string) => Interpretation) {
  const corrected = findCorrectedWithin(sentence);
  if (corrected === undefined) return undefined;
  const reading = read(corrected.text);
  const changed = listChanged(reading.understanding);
  const isMeant = corrected.meant.every((clip) => changed.includes(clip));
  const isFree = corrected.refused!.every((clip) => corrected.meant.includes(clip) || !changed.includes(clip));
  return isLooks(reading.understanding) && isMeant && isFree ? reading : ask(whole);
}

/** "Clip 6 drags, make it faster... actually clip 5": the look of all before, for the clips at the end. */
function readAtEnd(sentence: Sentence, whole: Interpretation, read: (text: string) => Interpretation) {
  const corrected = findCorrectedAtEnd(sentence);
  if (corrected === undefined) return undefined;
  const reading = read(corrected.text);
  const { edits = [] } = reading.understanding;
  const { named, isExcepting } = listNamed(sentence, corrected.text);
  const [edit, ...others] = edits;
  const { meant } = corrected;
  const isOne =
    isLooks(reading.understanding) && edit !== undefined && others.length === 0 && edit.clips.length === meant.length;
  if (isOne && !isExcepting && [...named].every((clip) => edit.clips.includes(clip)))
    return { ...reading, understanding: { ...reading.understanding, edits: [{ ...edit, clips: [...meant] }] } };
  const changed = listChanged(whole.understanding);
  return !isExcepting && meant.every((clip) => changed.includes(clip)) ? whole : ask(whole);
}

/**
 * A message that corrects its clips, read with those that are meant in the end alone: "sepia on clip 7 I mean clip 9", "clip 6
 * drags, make it faster - scratch that, clip 5". A question where the clips that are taken back would change all the same. `whole`
 * is how it was read at once, `read` understands a text in the same situation.
 */
export function readCorrected(
  sentence: Sentence,
  whole: Interpretation,
  read: (text: string) => Interpretation,
): Interpretation {
  const { kind } = whole.understanding;
  if ((kind !== 'edit' && kind !== 'clarify') || !correcting.test(sentence.text)) return whole;
  return readWithin(sentence, whole, read) ?? readAtEnd(sentence, whole, read) ?? whole;
}
