import type { Scope } from '../references/reference.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';
import type { Item } from './sentence.ts';

/** On a list of clips these say that one stays as it is ("3: hold"). */
const holding = createPhraseBook<true>(
  [
    'hold',
    'stet',
    'skip',
    'keep',
    'leave',
    'unchanged',
    'untouched',
    'as is',
    'as it is',
    'no change',
    'no changes',
    'no notes',
    'nothing',
    'ok',
    'okay',
    'fine',
    'good',
    'approved as is',
    ...['it', 'that', 'this'].flatMap((word) => [
      `leave ${word}`,
      `keep ${word}`,
      `leave ${word} as is`,
      `keep ${word} as is`,
    ]),
    'leave as is',
    'keep as is',
    'fine as is',
    'fine as it is',
    'good as is',
    'ok as is',
    'stays as is',
    'leave alone',
    'leave it alone',
  ].map((text) => [text, true]),
);

/** Index of the item after "hold", which must be all that is said of the clips before it. */
function skipHolding({ tokens }: Scope, items: readonly Item[], at: number): number | undefined {
  let next = at + 1;
  while (
    ['separator', 'filler'].includes(items[next]?.type ?? '') &&
    [':', '-', '–', '—', ')', '→'].includes(tokens[items[next]!.from]?.word ?? '')
  )
    next += 1;
  const words = items[next] === undefined ? undefined : findPhrase(holding, tokens, items[next]!.from);
  if (words === undefined) return undefined;
  while (items[next] !== undefined && items[next]!.to <= words.end) next += 1;
  const after = items[next];
  return after === undefined || after.type === 'separator' || after.type === 'reference' ? next : undefined;
}

/** A list of wishes without the clips that it says stay as they are. The same items where nothing else is wished. */
export function dropUntouched(scope: Scope, items: readonly Item[]): readonly Item[] {
  if (!items.some(({ type }) => type === 'template')) return items;
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]!;
    const isLead = kept.length === 0 || kept.at(-1)!.type === 'separator';
    const isClip = item.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined;
    const end = isClip && isLead ? skipHolding(scope, items, at) : undefined;
    if (end === undefined) kept.push(item);
    else {
      kept.push({ type: 'filler', from: item.from, to: items[end - 1]!.to });
      at = end - 1;
    }
  }
  return kept;
}
