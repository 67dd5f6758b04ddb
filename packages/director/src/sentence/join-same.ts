import { toNamed } from '../references/problems.ts';
import type { Scope } from '../references/reference.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { toItemParts } from './item-parts.ts';
import type { Item } from './sentence.ts';

type Named = Extract<Item, { type: 'reference' }>;

const saying =
  /\b(?:same|likewise|ditto|identical(?:ly)?|similarly|too|also|as well|(?:do|apply|repeat|want|need|use) (?:that|it|this)|(?:that|it|this) goes|so (?:should|must|do|does|would))\b/u;
/** All that may stand beside the clips that get the same. */
const likewise = toVocabulary(`
  same likewise ditto identical identically similarly too also as well do does that it this the a for on in to with apply
  repeat goes go gets get needs need wants want should can could you we i have has give thing treatment look effect style
  please pls again and just then now use so must would
`);

const isNamed = (item: Item | undefined): item is Named =>
  item?.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined;
const isLook = ({ type }: Item) => type === 'template';

/** The clips of a part that only says that they get the same. */
function findSame({ tokens }: Scope, items: readonly Item[]): Named | undefined {
  const [named, ...others] = items.filter(({ type }) => type === 'reference');
  const rest = items.filter((item) => item !== named && item.type !== 'separator');
  if (!isNamed(named) || others.length > 0 || rest.some(({ type }) => !['filler', 'word', 'pronoun'].includes(type)))
    return undefined;
  const text = rest.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word)).join(' ');
  return saying.test(text) && isMadeOf(text, likewise) ? named : undefined;
}

/**
 * Puts clips that get the same as those before them to these: "4 crisper, 10 ditto" is "4 and 10 crisper". Only where one
 * look can be meant.
 */
export function joinSame(scope: Scope, items: readonly Item[]): readonly Item[] {
  const parts = toItemParts(scope, items);
  for (const { from, to } of parts) {
    const before = items.slice(0, from);
    const same = before.some(isLook) ? findSame(scope, items.slice(from, to)) : undefined;
    const last = before.findLastIndex((item) => item.type === 'reference' || item.type === 'except');
    const of = before[last];
    if (same === undefined || !isNamed(of) || of.reference.all === true) continue;
    const isNew = before
      .slice(last)
      .some(({ type, from: at }) => type === 'separator' && scope.tokens[at]?.word === '.');
    const isOnly = before.filter(({ type }) => type === 'reference').length === 1;
    const isAsked = before.slice(last).some(isLook) || (isOnly && before.some(isLook));
    if (!isAsked || (isNew && !isOnly)) continue;
    const joined = toNamed([...of.reference.clips, ...same.reference.clips], scope.clips, false);
    const { ends: _, places: __, ...reference } = of.reference;
    const start = from > 0 && items[from - 1]!.type === 'separator' ? from - 1 : from;
    return joinSame(scope, [
      ...items.slice(0, last),
      { ...of, reference: { ...reference, ...joined, weak: false } },
      ...items.slice(last + 1, start),
      { type: 'filler', from: items[start]!.from, to: items[to - 1]!.to, namesClips: true },
      ...items.slice(to),
    ]);
  }
  return items;
}
