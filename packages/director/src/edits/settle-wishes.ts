import type { Item, Sentence } from '../sentence/sentence.ts';
import { isContradiction } from '../templates/contradictions.ts';

type TemplateItem = Extract<Item, { type: 'template' }>;
/** Between a "don't" and what is refused: "don't make clip 2 darker". */
const passable = new Set<Item['type']>(['filler', 'reference', 'pronoun']);
const isTemplate = (item: Item | undefined): item is TemplateItem => item?.type === 'template';

/** "from day to night": of two templates that exclude each other, the first is where the picture comes from. */
function dropReplaced(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  return items.filter((item, at) => {
    if (!isTemplate(item)) return true;
    const next = items[at + 1];
    const other = items[at + 2];
    const joins = next !== undefined && ['to', 'into'].includes(sentence.tokens[next.from]?.word ?? '');
    return !(joins && isTemplate(other) && isContradiction(item.template, other.template));
  });
}

/**
 * "brighter, not darker": what is refused and would contradict the wish anyway is left out. "Brighter but not too
 * bright" is a little brighter. Any other refusal stays, and becomes a question.
 */
function dropRefused(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  const refusals = items.flatMap((item, at) => {
    const refused = items.slice(at + 1).find(({ type }) => !passable.has(type));
    return item.type === 'negation' && isTemplate(refused) ? [{ negation: item, refused }] : [];
  });
  const wanted = items.filter(isTemplate).filter((item) => refusals.every(({ refused }) => refused !== item));
  const settled = refusals.filter(({ refused }) =>
    wanted.some(({ template }) => isContradiction(template, refused.template)),
  );
  const isMild = settled.some(({ refused }) => sentence.tokens[refused.from]?.word === 'too');
  return items
    .filter((item) => !settled.some(({ negation, refused }) => item === negation || item === refused))
    .map((item) =>
      isMild && isTemplate(item) && wanted.includes(item) && item.strength === undefined
        ? { ...item, strength: 'slight' }
        : item,
    );
}

/** The items of one clause with what it says about its own templates worked out. */
export function settleWishes(sentence: Sentence, items: readonly Item[]): readonly Item[] {
  return dropRefused(sentence, dropReplaced(sentence, items));
}
