import { toClarify } from '../../edits/clarify.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Sentence } from '../../sentence/sentence.ts';
import type { Interpretation } from '../../turn.ts';
import { isLooks } from '../choose-reading.ts';
import { findAdded } from './find-added.ts';

const whatSame = 'Which clips should get the same, and how should they look? Say it clip by clip, please.';
/** Words of which every such message has one; most messages have none. */
const adding = /\b(?:same|ditto|likewise|similarly|too|as well|also|and|plus|oh|do|apply|repeat)\b|[&+]/iu;

/**
 * A message at whose end more clips get the look of all before: "clip 4 is darker than the other ones, can you brighten it up, and
 * the same for 6". A question where they would be left out. `whole` is how it was read at once, `read` understands a text in
 * the same situation.
 */
export function readAdded(
  sentence: Sentence,
  whole: Interpretation,
  read: (text: string) => Interpretation,
): Interpretation {
  const { kind, edits: known = [] } = whole.understanding;
  if ((kind !== 'edit' && kind !== 'clarify') || !adding.test(sentence.text)) return whole;
  const added = findAdded(sentence);
  // Behind an exception "and clip 5" may be left out too.
  if (added === undefined || sentence.items.some(({ type }) => type === 'except')) return whole;
  const reading = read(added.text);
  const { edits = [] } = reading.understanding;
  const meant = [...added.clips, ...edits.flatMap(({ clips }) => clips)];
  const isThere = meant.every((clip) => known.some(({ clips }) => clips.includes(clip)));
  if (isThere && isLooks(whole.understanding)) return whole;
  const [edit, ...others] = edits;
  const { items } = readSentence(added.text, sentence.clips);
  const isNamed = items.some(({ type }) => type === 'reference');
  if (edit !== undefined && others.length === 0 && isLooks(reading.understanding) && isNamed) {
    const clips = [...new Set([...edit.clips, ...added.clips])].sort((a, b) => a - b);
    return { ...reading, understanding: { ...reading.understanding, edits: [{ ...edit, clips }] } };
  }
  return kind === 'edit' && !isThere ? { understanding: toClarify(whatSame) } : whole;
}
