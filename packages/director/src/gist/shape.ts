import type { TemplateId } from '@retake/contracts';
import type { Item, Sentence } from '../sentence/sentence.ts';

/** The words of some items, in lower case. */
export const wordsOf = ({ tokens }: Sentence, items: readonly Item[]): readonly string[] =>
  items.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word));

/** The words of some items as one text, with `#` for a look and `@` for clips that are named. */
export const toShape = ({ tokens }: Sentence, items: readonly Item[]): string =>
  items
    .flatMap((item) => {
      if (item.type === 'template') return ['#'];
      if (item.type === 'reference') return tokens[item.from]!.word === 'of' ? ['of', '@'] : ['@'];
      return tokens.slice(item.from, item.to).map(({ word }) => word);
    })
    .join(' ');

export const has = (items: readonly Item[], ...types: readonly Item['type'][]): boolean =>
  items.some(({ type }) => types.includes(type));

/** The looks of some items, in their order. */
export const listLooks = (items: readonly Item[]): readonly TemplateId[] =>
  items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
