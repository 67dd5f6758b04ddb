import type { Scope } from '../references/reference.ts';
import type { Item } from './sentence.ts';

/** "problem: same": what follows the colon is said of the clips before it. */
function isLabel({ tokens }: Scope, items: readonly Item[], from: number, at: number): boolean {
  const isHeading = items.slice(from, at).every(({ type }) => type === 'reference' || type === 'filler');
  return at > from && isHeading && [':', '-', '–', '—'].includes(tokens[items[at]!.from]?.word ?? '');
}

/** Where each part of a message begins and ends, without the separators between them. */
export function toItemParts(scope: Scope, items: readonly Item[]): readonly { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  for (let at = 0, from = 0; at <= items.length; at += 1) {
    if (at < items.length && (items[at]!.type !== 'separator' || isLabel(scope, items, from, at))) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
}
