import { findNumber } from '../references/number-list.ts';
import type { Scope } from '../references/reference.ts';
import { singularClipNouns } from '../words/clip-nouns.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { applyCorrections } from './apply-corrections.ts';
import { dropRefused } from './drop-refused.ts';
import { dropUntouched } from './drop-untouched.ts';
import { gradeSome } from './grade-some.ts';
import { includeAgain } from './include-again.ts';
import { joinSame } from './join-same.ts';
import { nameAmongPicked } from './name-among-picked.ts';
import { nameExcepted } from './name-excepted.ts';
import { readItem } from './read-item.ts';
import type { Item } from './sentence.ts';
import { nameMore, nothingSoFar } from './so-far.ts';

/** After a look these only name it: "early morning light", "a night version", "sharpen up". */
const lookNouns = toVocabulary(
  'light lighting glow version edition weather palette tint hue hues aesthetic feeling ambience up ish esque',
);

/** The noun of a look just before ("a night scene"), which names no clip. */
function readLookNoun({ tokens }: Scope, at: number, before: Item | undefined): Item | undefined {
  const { word } = tokens[at]!;
  const isNoun =
    before?.type === 'template' &&
    (singularClipNouns.has(word) || lookNouns.has(word)) &&
    findNumber(tokens, at + 1) === undefined;
  return isNoun ? { type: 'filler', from: at, to: at + 1 } : undefined;
}

/** "1) warmer 2) cooler": a number with its bracket begins another wish. */
function isLabel({ tokens }: Scope, item: Item): boolean {
  return item.type === 'reference' && item.to - item.from > 1 && [')', ':'].includes(tokens[item.to - 1]!.word);
}

/** Reads tokens into items, left to right, each token once; then settles what they say of each other. */
export function readItems(scope: Scope): readonly Item[] {
  const items: Item[] = [];
  let soFar = nothingSoFar;
  const tails: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < scope.tokens.length; ) {
    const tail = tails.find(({ from }) => from === at);
    const item: Item =
      tail === undefined
        ? (readLookNoun(scope, at, items.at(-1)) ?? readItem(scope, at, soFar))
        : { type: 'filler', ...tail };
    if (isLabel(scope, item) && items.length > 0 && items.at(-1)!.type !== 'separator')
      items.push({ type: 'separator', from: at, to: at });
    items.push(item);
    if (item.type === 'template' && item.tail !== undefined) tails.push(item.tail);
    soFar = nameMore(soFar, item);
    at = item.to;
  }
  const settled = gradeSome(scope, joinSame(scope, includeAgain(scope, applyCorrections(scope, items))));
  return nameAmongPicked(scope, dropUntouched(scope, dropRefused(scope, nameExcepted(scope, settled))));
}
