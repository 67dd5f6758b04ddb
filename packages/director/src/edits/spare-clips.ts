import type { Edit, Understanding } from '@retake/contracts';
import { listThingWords } from '../gist/leftovers.ts';
import type { ClipContext } from '../message-context.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { Item } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toClarify } from './clarify.ts';

/** Where one thing that is said ends and the next begins. */
const borders =
  /[.,;:!?()–—\n]+|\s-+\s|\b(?:but|though|although|however|while|so|yet|still|only that|except that)\b/giu;

/** How somebody says that a clip keeps what it has. */
const sparing = new RegExp(
  [
    String.raw`\b(?:don'?t|do not|never|without|nobody should) (?:you )?(?:dare )?(?:to )?(?:touch|change|alter|edit|modify|include|mess|apply|do)`,
    String.raw`\bnot (?:touch|chang|alter|edit|includ)(?:e|ing)?\b`,
    String.raw`\b(?:leave|leaving|keep|keeping|spare|sparing|skip|skipping)\b`,
    String.raw`\b(?:stays?|remains?|is|are|was|be|left) (?:just |exactly |perfectly |as )*(?:as (?:it|they|is|are)|the way|how it|like it|untouched|unchanged|alone|out of)`,
    String.raw`\b(?:as (?:it|they) (?:is|are|was|were)|the way (?:it|they) (?:is|are)|hands off)\b`,
  ].join('|'),
  'iu',
);
/** "not only clip 3", "don't just change clip 2": the clip is meant, and others too. */
const including = /\b(?:not|don'?t) (?:only|just|merely)\b|\b(?:only|nothing but)\b/iu;

/** How somebody likes a clip: no thing in it. */
const praising = toVocabulary(
  'perfect perfectly great lovely nice fine good beautiful ideal love like adore okay brilliant wonderful right',
);

const hasClips = (items: readonly Item[]) => items.some(({ type }) => type === 'reference' || type === 'except');

/** Clips that a message says keep what they have, in so many words and with nothing else said of them. */
function listSpared(text: string, clips: readonly ClipContext[]): ReadonlySet<number> {
  const pieces = text.split(borders).filter((piece) => sparing.test(piece) && !including.test(piece));
  return new Set(
    pieces.flatMap((piece) => {
      const sentence = readSentence(piece, clips);
      const named = sentence.items.flatMap((item) =>
        item.type === 'reference' || item.type === 'except' ? [item.reference] : [],
      );
      const things = listThingWords(sentence, sentence.items).filter(
        ({ from }) => !praising.has(sentence.tokens[from]!.word),
      );
      const isWhole = things.length === 0 && named.every(({ problem }) => problem === undefined);
      const isOther = sentence.items.some(({ type }) => ['template', 'quote'].includes(type));
      // "2) leave it 3)": what stands behind "it" is the next of a list.
      const isListed = sentence.items.some(
        ({ type }, at) => type === 'pronoun' && !hasClips(sentence.items.slice(0, at)),
      );
      const isAll = named.some(({ all }) => all === true);
      return isWhole && !isOther && !isListed && !isAll ? named.flatMap((reference) => reference.clips) : [];
    }),
  );
}

/**
 * An edit without the clips that the message says keep what they have. Whatever else was read in it, a clip that is to be left
 * alone is not changed; where nothing is left to change it becomes a question.
 */
export function spareClips(understanding: Understanding, text: string, clips: readonly ClipContext[]): Understanding {
  const { kind, edits = [] } = understanding;
  if (kind !== 'edit' || !sparing.test(text) || edits.every(({ templates }) => templates.length === 0))
    return understanding;
  const spared = listSpared(text, clips);
  const isHit = ({ clips: changed, templates }: Edit) =>
    templates.length > 0 && changed.some((clip) => spared.has(clip));
  if (!edits.some(isHit)) return understanding;
  const left = edits
    .map((edit) => (isHit(edit) ? { ...edit, clips: edit.clips.filter((clip) => !spared.has(clip)) } : edit))
    .filter((edit) => edit.clips.length > 0);
  if (left.length < edits.length) return toClarify('Which clips should change, and which should stay as they are?');
  return { ...understanding, edits: left };
}
