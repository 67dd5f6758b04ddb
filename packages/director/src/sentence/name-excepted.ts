import type { Scope } from '../references/reference.ts';
import { toExcepted } from './excepted.ts';
import type { Item } from './sentence.ts';

type Except = Extract<Item, { type: 'except' }>;

/** Index of the first item of what is wished for the clips after "except", if anything is. */
function findOwnWish({ tokens }: Scope, items: readonly Item[], at: number): number | undefined {
  let next = at + 1;
  let isColon = tokens[items[at]!.to - 1]?.word === ':';
  for (; items[next]?.type === 'separator'; next += 1) isColon ||= tokens[items[next]!.from]?.word === ':';
  const pointer = items[next];
  const isPointer =
    next > at + 1 &&
    pointer !== undefined &&
    (pointer.type === 'pronoun' ||
      (pointer.type === 'reference' && pointer.reference.kind === 'selection') ||
      ['which', 'those'].includes(tokens[pointer.from]?.word ?? ''));
  const start = isPointer ? next + 1 : next;
  const end = items.findIndex(
    (item, index) => index >= start && ['separator', 'reference', 'except'].includes(item.type),
  );
  const wish = items.slice(start, end === -1 ? items.length : end);
  const isLook =
    wish.some(({ type }) => type === 'template') && !wish.some(({ type }) => type === 'negation' || type === 'word');
  return isLook && (isPointer || isColon) ? start : undefined;
}

/**
 * Gives clips after "except" a wish of their own where one follows ("everything brighter except 2, that one darker",
 * "all black and white, except 4: sepia"): they are named again before it.
 */
export function nameExcepted(scope: Scope, items: readonly Item[]): readonly Item[] {
  const at = items.findIndex((item) => item.type === 'except' && item.reference.clips.length > 0);
  const start = at === -1 ? undefined : findOwnWish(scope, items, at);
  if (start === undefined || !items.slice(0, at).some(({ type }) => type === 'template')) return items;
  const { reference, to } = items[at] as Except;
  const { places: _, ...excepted } = reference;
  // "All choruses except the second, that one darker": the second of them.
  const of = items.slice(0, at).findLast((item) => item.type === 'reference');
  const clips =
    of?.type === 'reference' ? toExcepted(reference, of.reference, scope.selected ?? [], false) : excepted.clips;
  const named = { ...excepted, clips };
  return [
    ...items.slice(0, at + 1),
    { type: 'separator', from: to, to },
    { type: 'reference', reference: named, from: to, to },
    ...items.slice(start),
  ];
}
