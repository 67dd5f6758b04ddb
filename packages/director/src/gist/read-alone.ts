import { getTemplate, type Strength } from '@retake/contracts';
import { toTemplateWish } from '../edits/wish.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import type { Clause } from './clauses.ts';
import { toHeading } from './to-looks.ts';
import type { Judged } from './verdict.ts';

const meaning: ReadonlySet<string> = new Set(['word', 'quote', 'version', 'negation', 'except']);
const degrees: Readonly<Record<Strength, string>> = { slight: 'slightly ', normal: '', strong: 'much ' };

/** The looks of some items by the names that the catalogue gives them, with how much of each. */
function toLabels(items: readonly Item[]): string {
  const { templates, strength, strengths } = toTemplateWish(items);
  return templates
    .map((id) => `${degrees[strengths?.[id] ?? strength ?? 'normal']}${getTemplate(id).label.toLowerCase()}`)
    .join(' and ');
}

/**
 * A clause that is a look as soon as it stands alone: whether words of a prompt name a clip ("slow the falling phone
 * down") depends on all words of a message, and those of other clauses say nothing of this one.
 */
export function readAlone(sentence: Sentence, { items }: Clause): Judged | undefined {
  const text = toText(sentence, items[0]!.from, items.at(-1)!.to);
  const alone = readSentence(text, sentence.clips, sentence.selected);
  const [named, ...others] = alone.items.flatMap((item) => (item.type === 'reference' ? [item.reference] : []));
  const isLook = alone.items.some(({ type }) => type === 'template');
  if (!isLook || named?.thing === undefined || others.length > 0) return undefined;
  if (named.problem !== undefined || alone.items.some(({ type }) => meaning.has(type))) return undefined;
  return { verdict: 'look', items, text: toHeading(named.clips) + toLabels(alone.items), thing: named.clips[0]! };
}
