import type { Scope } from '../references/reference.ts';
import { oneOf } from '../words/one-of.ts';
import type { Item } from './sentence.ts';

/** What is said before a look that somebody does not want any more. */
const refusing = new RegExp(
  `(?:^| )(?:${oneOf(
    'decided against, voted against, went against, advised against, are against, is against, am against, were against',
    "i'm against, we're against, dropped, scrapped, ditched, abandoned, binned, shelved, vetoed, killed, ruled out",
    'gave up on, said no to, moved away from, changed my mind about, changed our minds about, changed our mind about',
    "not going with, not going for, no longer going with, no longer want, no longer like, don't want, do not want, not doing",
    'skip, forget, forget about, scrap, ditch, never mind, nevermind',
  )})(?: ${oneOf('the, a, an, any, that, this, idea, plan, thought, concept, notion, of, having, using, doing, going for, look')})*$`,
  'u',
);
const longest = 10;

/**
 * A message without a look that it says was decided against, where another is asked for after it: "we decided against rain in
 * clip 2, fog it is". The clips beside the refused look stay.
 */
export function dropRefused({ tokens }: Scope, items: readonly Item[]): readonly Item[] {
  const looks = items.filter(({ type }) => type === 'template');
  if (looks.length < 2) return items;
  return items.map((item, at): Item => {
    if (item.type !== 'template') return item;
    const before = tokens.slice(Math.max(0, item.from - longest), item.from).map(({ word }) => word);
    const later = items.findIndex((other, place) => place > at && other.type === 'template');
    const isApart = later !== -1 && items.slice(at, later).some(({ type }) => type === 'separator');
    return isApart && refusing.test(before.join(' ')) ? { type: 'filler', from: item.from, to: item.to } : item;
  });
}
