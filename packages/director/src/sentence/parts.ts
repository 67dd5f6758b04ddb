import { linking } from '../words/linking.ts';
import type { Item, Sentence } from './sentence.ts';

/** After these a part says why a look is wished. */
export const reasons: ReadonlySet<string> = new Set(['because', 'since', 'cause', 'cuz', 'coz']);
const joints = new Set(['so', ...reasons]);

/** A part of a message between its separators. */
export interface Part {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  /** Index after the separators that follow it. */
  readonly end: number;
}

/** Cuts a message at punctuation, conjunctions and reasons. */
export function toParts({ items, tokens }: Sentence): readonly Part[] {
  const parts: { items: Item[]; from: number; to: number; end: number }[] = [];
  let isOpen = false;
  for (const item of items) {
    // "Because it's so dim": how much of it.
    const isMeasure =
      linking.has(tokens[item.from - 1]?.word ?? '') &&
      items.some(({ type, from }) => type === 'template' && from === item.to);
    const isSoFar = isMeasure || ['far', 'much', 'long'].includes(tokens[item.to]?.word ?? '');
    const isJoint =
      item.type === 'separator' ||
      (!isSoFar && ['filler', 'word'].includes(item.type) && joints.has(tokens[item.from]!.word));
    const last = parts.at(-1);
    if (isJoint && last !== undefined) {
      last.end = item.to;
      isOpen = false;
    } else if (isOpen) {
      last!.items.push(item);
      last!.to = item.to;
      last!.end = item.to;
    } else {
      parts.push({ items: [item], from: item.from, to: item.to, end: item.to });
      isOpen = true;
    }
  }
  return parts;
}

const signs: Partial<Record<Item['type'], string>> = {
  reference: '@',
  except: '@',
  template: '#',
  version: 'V',
  quote: '"',
};

/** A part as a pattern of remarks sees it. */
export function toPattern({ tokens }: Sentence, { items }: Part): string {
  return items
    .flatMap((item) => {
      const isWeak = item.type === 'reference' && item.reference.weak;
      const isNaming = item.type === 'filler' && item.namesClips === true;
      const sign = isNaming ? '@' : isWeak ? undefined : signs[item.type];
      return sign ?? tokens.slice(item.from, item.to).map(({ word }) => word);
    })
    .join(' ')
    .replace(/^(?:(?:so|well|ok|okay|and|but|also) )+/u, '');
}
