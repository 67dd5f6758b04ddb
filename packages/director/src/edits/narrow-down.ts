import { readSentence } from '../sentence/read-sentence.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { oneOf } from '../words/one-of.ts';

const lead = `(?:${oneOf("ok, okay, yes, yeah, no, well, so, and, but, then, hm, hmm, actually, please, maybe, let's, lets, let us, can we, could we, can you, could you, we should, i would, i'd, we could, rather, better, just, too much, too expensive, sorry, start by, stop")}|,|\\.)`;
const what = oneOf(
  'it, that, this, them, these, those, everything, the change, the changes, the edit, the edits, the look, the effect, the plan, ourselves',
);
const narrowing = `(?:(?:limit|limiting|restrict|restricting|narrow|narrowing|reduce|reducing|confine|cut|stick|keep|keeping|shrink)(?: ${what})?(?: down| back)?(?: only| just)? to|stick with)`;
const later = `(?:${oneOf('for now, for the moment, first, please, then, now, only, today, instead, at first, to begin with, for a start, thanks')}|\\.|!)`;
const narrowed = new RegExp(`^(?:${lead} )*${narrowing} (?<clips>.+?)(?: ${later})*$`, 'u');
/** "The first three will do": said of clips, it asks for no others. */
const enough = new RegExp(
  `^(?:${lead} )*(?:only |just )?(?<clips>.+?) (?:(?:will|would|should) (?:do|be enough|suffice)|(?:is|are) (?:enough|all (?:i|we) (?:want|need))|(?:is|are) plenty)(?: ${later})*$`,
  'u',
);

/**
 * "Let's limit that to the first three for now" and "the hook is enough" as "only the first three": the same sentence where
 * it says no such thing, or more than clips.
 */
export function narrowDown(sentence: Sentence): Sentence {
  const { tokens, clips, selected, items } = sentence;
  if (tokens.length > 30 || items.some(({ type }) => type === 'template' || type === 'quote')) return sentence;
  const words = tokens.map(({ word }) => word).join(' ');
  const said = (narrowed.exec(words) ?? enough.exec(words))?.groups?.clips;
  if (said === undefined) return sentence;
  const only = readSentence(`only ${said}`, clips, selected);
  const isClips = only.items.every(({ type }) => ['reference', 'filler', 'separator'].includes(type));
  return isClips && only.items.some(({ type }) => type === 'reference') ? only : sentence;
}
