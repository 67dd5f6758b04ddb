import type { Edit, TemplateId, Understanding } from '@retake/contracts';
import { listLooks, wordsOf } from '../gist/shape.ts';
import { findByKin, findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { fillers } from '../words/fillers.ts';
import { isAdverb } from '../words/hedges.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { toChoice, toClarify, toLabel } from './clarify.ts';

const ends = /^[.!?;\n]$/u;

/** A look behind one of these may be that of the clips before: "Clip 3 is dull. There more contrast would help." */
const pointing = toVocabulary(
  'it its this that these those them they there here one ones both all same picture image colours colors',
);
/** "See you at sunset", "Have a warm weekend": what people say when they part. */
const parting =
  /^(?:(?:and|so|ok|okay|then|well|oh|but|very) )*(?:sorry (?:for|about) |apologies |thanks (?:for|and) |thank you (?:for|and) |see (?:you|ya|u)|have an? |good (?:morning|evening|night|day|luck)|enjoy|greetings|happy |looking (?:sharp|good|cool|great)|stay )/u;

const articles = toVocabulary('the a an this that');

function toSentences({ items, tokens }: Sentence): readonly (readonly Item[])[] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'separator' && ends.test(tokens[item.from]!.word)) parts.push([]);
    else parts.at(-1)!.push(item);
  }
  return parts.filter((part) => part.length > 0);
}

const isParting = (sentence: Sentence, items: readonly Item[]): boolean =>
  parting.test(`${wordsOf(sentence, items).join(' ')} `);

/** Whether a sentence speaks of something else than a clip: it names none, shows nothing of one, points at none, and has words of its own. */
function isElsewhere(sentence: Sentence, items: readonly Item[], edits: readonly Edit[]): boolean {
  const { tokens, clips } = sentence;
  if (items.some(({ type }) => ['reference', 'except', 'pronoun', 'quote', 'version'].includes(type))) return false;
  if (isParting(sentence, items)) return true;
  const isOwn = ({ type, from }: Item) => {
    const { word } = tokens[from]!;
    return type === 'word' && !fillers.has(word) && !isAdverb(word);
  };
  const isSeen = items.some(({ type, from }) => {
    // "The yawner" is somebody who yawns; "working late" is no worker.
    const find = articles.has(tokens[from - 1]?.word ?? '') ? findByKin : findByWords;
    const shown = type === 'word' ? find(clips, [tokens[from]!.word]) : [];
    return shown.some((clip) => edits.some((edit) => edit.clips.includes(clip)));
  });
  return items.some(isOwn) && !isSeen && !wordsOf(sentence, items).some((word) => pointing.has(word));
}

/**
 * The question before a look changes clips that only a sentence about something else has: "clip 2 softer. We go live at night."
 * Undefined where every look stands in a sentence that is about clips, or no other does.
 */
export function doubtStrays(sentence: Sentence, edits: readonly Edit[]): Understanding | undefined {
  const parts = toSentences(sentence);
  if (parts.length < 2) return undefined;
  const strays = parts.filter((items) => listLooks(items).length > 0 && isElsewhere(sentence, items, edits));
  const others = parts.filter((items) => !strays.includes(items));
  // "Clip 3 at night; fog on the lake": a look for a clip that no other sentence names has a sentence of its own.
  const references = others.flat().flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const named = references.flatMap(({ clips }) => clips);
  const isOpen = named.length === 0 || references.some(({ kind }) => kind !== 'named');
  const isNamed = ({ clips }: Edit) => isOpen || clips.some((clip) => named.includes(clip));
  const changed = new Set(edits.filter(isNamed).flatMap(({ templates }) => templates));
  const spoken = others.flatMap(listLooks);
  const countEdits = (look: TemplateId) => edits.filter(({ templates }) => templates.includes(look)).length;
  const isMore = (look: TemplateId) => countEdits(look) > spoken.filter((other) => other === look).length;
  const all = new Set(edits.flatMap(({ templates }) => templates));
  const stray = strays.find((items) =>
    listLooks(items).some((look) => (isParting(sentence, items) ? all : changed).has(look) && isMore(look)),
  );
  // "The contrast of clip 4 is too harsh, lower it. We go live at night": what is asked for may be no look by itself.
  const isBeside = edits.some(({ templates }) => templates.some((id) => !strays.flatMap(listLooks).includes(id)));
  if (stray === undefined || !(spoken.length > 0 || isBeside)) return undefined;
  const { text, tokens } = sentence;
  const [from, to] = [tokens[stray[0]!.from]!.from, tokens[stray.at(-1)!.to - 1]!.to];
  const rest = (text.slice(0, from) + text.slice(to).replace(/^\s*[.!?;]+/u, '')).trim();
  return toClarify(`Is "${toLabel(text.slice(from, to))}" a wish for the video too?`, [toChoice(rest)]);
}
