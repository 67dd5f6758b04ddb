import type { TemplateId } from '@retake/contracts';
import { listLeftovers } from '../gist/leftovers.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import { triggers } from '../templates/template-start.ts';
import type { Interpretation, Turn } from '../turn.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { readAmountOf } from './amounts.ts';
import { toStrength } from './same-strength.ts';

/** What stands before the name of a look of which more is asked for. */
const more = /\b(?:further|more|on|stronger|harder|heavier) (?:with|of) (?:the|that|this)$/u;
/** What a change is called by those who ask for more of it. */
const changes: Readonly<Record<string, TemplateId>> = {
  darkening: 'darker',
  dimming: 'darker',
  brightening: 'brighter',
  lightening: 'brighter',
  warming: 'warmer',
  cooling: 'cooler',
  sharpening: 'sharper',
  softening: 'softer',
  blurring: 'softer',
  muting: 'muted',
  desaturating: 'muted',
};
/** "everyone pictured that office gloomier". */
const expecting = toVocabulary('pictured imagined envisioned');
/** A wish as long as this says how much just before it. */
const longestAmount = 5;
const other = new Set<Item['type']>(['quote', 'version', 'negation', 'except']);

/** Where the last look is named by its noun, as a template ("the darkening") or as what there is more of ("the warmth"). */
const namesLook = ({ tokens }: Sentence, item: Item, id: string) =>
  (item.type === 'template' && item.template === id) ||
  (item.type === 'word' &&
    ([qualityNouns, triggers].some((names) => findPhrase(names, tokens, item.from)?.value === id) ||
      (Object.hasOwn(changes, tokens[item.from]!.word) && changes[tokens[item.from]!.word] === id)));

/** "would you go a bit further with the darkening?": more of the last look, which the message names, and nothing else. */
export function readMoreOf(turn: Turn): Interpretation | undefined {
  const { sentence, memory, clips } = turn;
  const { items, tokens } = sentence;
  const [id, ...others] = memory.wish?.templates ?? [];
  if (id === undefined || others.length > 0 || memory.isOpen === true) return undefined;
  const named = items.findLast((item) => namesLook(sentence, item, id));
  if (named === undefined || items.some(({ type }) => other.has(type))) return undefined;
  const before = tokens.slice(0, named.from).map(({ word }) => word);
  if (!more.test(before.join(' '))) return undefined;
  const isSame = (item: Item) => item.type !== 'template' || item.template === id;
  const isOfLast = (item: Item) =>
    item.type !== 'reference' || item.reference.clips.every((clip) => memory.clips?.includes(clip));
  const left = listLeftovers(sentence, items).filter((item) => item !== named);
  const isShown = left.every(
    ({ from }) =>
      expecting.has(tokens[from]!.word) ||
      findByWords(clips, [tokens[from]!.word]).some((clip) => memory.clips?.includes(clip)),
  );
  if (!items.every((item) => isSame(item) && isOfLast(item)) || !isShown) return undefined;
  const strength = toStrength(before.slice(-(longestAmount + 1)).join(' '));
  return strength === 'unclear' ? undefined : readAmountOf(turn, [], { isLess: false, strength });
}
