import type { Edit, Understanding } from '@retake/contracts';
import { type Clause, toGistClauses } from '../gist/clauses.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { has, wordsOf } from '../gist/shape.ts';
import type { Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

/** How somebody says that a clip keeps what it has. */
const sparing = new RegExp(
  [
    String.raw`\b(?:don'?t|do not|never|without|nobody should) (?:you )?(?:dare )?(?:to )?(?:touch|change|alter|edit|modify|include|mess|apply|do)`,
    String.raw`\bnothing\b.*\bchang(?:e|es|ed)\b`,
    String.raw`\bnot (?:touch|chang|alter|edit|includ)(?:e|ing)?\b`,
    String.raw`\b(?:leave|leaving|keep|keeping|spare|sparing|skip|skipping)\b`,
    String.raw`\b(?:stays?|remains?|is|are|was|be|left) (?:just |exactly |perfectly |as )*(?:as (?:it|they|is|are)|the way|how it|like it|untouched|unchanged|alone|out of)`,
    String.raw`\b(?:as (?:it|they) (?:is|are|was|were)|the way (?:it|they) (?:is|are)|hands off)\b`,
  ].join('|'),
  'iu',
);
/** "Not only clip 3", "don't just change clip 2": the clip is meant, and others too. */
const including = /\b(?:not|don'?t) (?:only|just|merely)\b|\b(?:only|nothing but)\b/iu;
/** How somebody likes a clip: no thing in it. */
const praising = toVocabulary(
  'perfect perfectly great lovely nice fine good beautiful ideal love like adore okay brilliant wonderful right',
);

/** Whether a message may have words of leaving clips alone. */
export const maySpare = (text: string): boolean => sparing.test(text);

/** Clips of a clause that says they keep what they have, with nothing else said of them. */
function listSparedIn(sentence: Sentence, { items }: Clause): readonly number[] {
  const words = wordsOf(sentence, items).join(' ');
  if (!sparing.test(words) || including.test(words) || has(items, 'template', 'quote')) return [];
  const named = items.flatMap((item) => (item.type === 'reference' || item.type === 'except' ? [item.reference] : []));
  const isWhole = listThingWords(sentence, items).every(({ from }) => praising.has(sentence.tokens[from]!.word));
  // "2) leave it 3)": what stands behind "it" is the next of a list.
  const firstClips = items.findIndex(({ type }) => type === 'reference' || type === 'except');
  const isListed = has(items.slice(0, Math.max(0, firstClips)), 'pronoun');
  const isSure = named.every(({ all, problem }) => all !== true && problem === undefined);
  return isWhole && isSure && !isListed ? named.flatMap(({ clips }) => clips) : [];
}

/** Clips that a message says keep what they have. */
export const listSpared = (sentence: Sentence): ReadonlySet<number> =>
  new Set(toGistClauses(sentence).flatMap((clause) => listSparedIn(sentence, clause)));

/**
 * An edit without the clips that the message says keep what they have. Whatever else was read in it, a clip that is to be left
 * alone is not changed; where nothing is left to change it becomes a question.
 */
export function spareClips(sentence: Sentence, understanding: Understanding): Understanding {
  const { edits = [] } = understanding;
  const spared = listSpared(sentence);
  const isHit = ({ clips, templates }: Edit) => templates.length > 0 && clips.some((clip) => spared.has(clip));
  if (!edits.some(isHit)) return understanding;
  const left = edits
    .map((edit) => (isHit(edit) ? { ...edit, clips: edit.clips.filter((clip) => !spared.has(clip)) } : edit))
    .filter(({ clips }) => clips.length > 0);
  // Of two clips that are named one by one none is left alone: the message contradicts itself.
  const isNamed = edits.some((edit) => isHit(edit) && edit.clips.length < 3);
  if (isNamed || left.length < edits.length)
    return toClarify('Which clips should change, and which should stay as they are?');
  return { ...understanding, edits: left };
}
