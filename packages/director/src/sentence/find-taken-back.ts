import type { Item, Sentence } from './sentence.ts';

/** Words by which people take back what they have just said, not yet followed by what they add. */
const takingBack =
  /(?:^| )(?:no (?:, )?wait|wait (?:, )?no|scratch that|strike that|on second thoughts?|i mean|i meant|or rather|actually no|no (?:, )?actually|[.…!?,–—-] (?:hm+ |oh |but |and )?(?:wait|actually))(?! (?:, )?(?:and|also|plus|the whole|it's?|its|that's|thats|just)\b)(?= |$)/gu;
const wishes: ReadonlySet<Item['type']> = new Set(['template', 'quote']);

/** "I mean pouring", "I mean a lot": says the same once more, and no other look or clip. */
function saysOther(items: readonly Item[], at: number): boolean {
  const earlier = items.flatMap((item) => (item.type === 'template' && item.from < at ? [item.template] : []));
  return items.some(
    (item) =>
      item.from > at && (item.type === 'reference' || (item.type === 'template' && !earlier.includes(item.template))),
  );
}

/**
 * Whether words that take something back stand behind a look, and no rule of corrections has read them: what is meant in the end
 * is not known then.
 */
export function hasTakenBack({ tokens, items }: Sentence): boolean {
  const first = items.find(({ type }) => wishes.has(type));
  if (first === undefined) return false;
  const starts: number[] = [];
  let length = 0;
  for (const { word } of tokens) {
    starts.push(length);
    length += word.length + 1;
  }
  const words = tokens.map(({ word }) => word).join(' ');
  return [...words.matchAll(takingBack)].some(({ index, 0: said }) => {
    const from = starts.findIndex((start) => start >= index);
    const to = starts.findLastIndex((start) => start < index + said.length) + 1;
    if (said.includes('mean') && !saysOther(items, from)) return false;
    // What a correction has settled stands in no item any more.
    return from >= first.to && items.some((item) => item.from < to && item.to > from && item.type !== 'separator');
  });
}
