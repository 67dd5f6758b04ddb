import type { Scope } from '../references/reference.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import { isMadeOf, toVocabulary } from '../words/vocabulary.ts';
import { toExcepted } from './excepted.ts';
import { toItemParts } from './item-parts.ts';
import type { Item } from './sentence.ts';

type Named = Extract<Item, { type: 'reference' }>;

/** All that may stand beside clips and how much they get of the look before. */
const measuring = toVocabulary(
  'only just but and though to by on for in with the a it that should can could get gets needs do please pls then too also same ok now well',
);
const isNamed = (item: Item | undefined): item is Named =>
  item?.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined;

/** Clips and how much they get, in a part that says nothing else: "clip 6 only slightly", "the third one a lot". */
function findGraded({ tokens }: Scope, items: readonly Item[]) {
  const [named, ...others] = items.filter(({ type }) => type === 'reference');
  const [degree, ...degrees] = items.filter(({ type }) => type === 'strength');
  const rest = items.filter((item) => item !== named && item !== degree && item.type !== 'separator');
  if (!isNamed(named) || others.length + degrees.length > 0 || degree?.type !== 'strength') return undefined;
  // "6 a bit more" may be more than the others, or more of it.
  if (degree.strength === 'slight' && tokens[degree.to - 1]!.word === 'more') return undefined;
  const isPlain = rest.every(({ type }) => ['filler', 'word', 'pronoun'].includes(type));
  const text = rest.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word)).join(' ');
  return isPlain && isMadeOf(text, measuring) ? { named, degree } : undefined;
}

/** A look without how much was said of it for other clips. */
function withoutDegree({ tokens }: Scope, look: Item): Item {
  if (look.type !== 'template' || look.strength === undefined) return look;
  for (let from = look.from + 1; from < look.to; from += 1) {
    const found = parseTemplate(tokens, from);
    if (found?.template === look.template && found.strength === undefined && found.end === look.to)
      return { ...look, strength: undefined, from };
  }
  return { ...look, strength: undefined };
}

/** "snow on all choruses, but on clip 8 just lightly": what follows "but" is no exception when it says how much. */
function openExceptions({ tokens }: Scope, items: readonly Item[]): readonly Item[] {
  return items.flatMap((item, at): readonly Item[] => {
    if (item.type !== 'except' || !['but', ','].includes(tokens[item.from]!.word)) return [item];
    const next = items.findIndex(({ type }, index) => index > at && type !== 'filler');
    const after = items[next + 1];
    const isGraded = items[next]?.type === 'strength' && (after === undefined || after.type === 'separator');
    if (!isGraded) return [item];
    return [
      { type: 'separator', from: item.from, to: item.from },
      { ...item, type: 'reference' },
    ];
  });
}

/** "clip 6 with heavy, strong fog": what follows a comma is what there is much of. */
function isContinued({ tokens }: Scope, items: readonly Item[], to: number): boolean {
  const end = items[to];
  const next = items.slice(to + 1);
  const rest = next.slice(0, next.findIndex(({ type }) => type === 'separator') + 1 || next.length);
  const isLook = rest.some(({ type }) => type === 'template') && !rest.some(({ type }) => type === 'reference');
  return end !== undefined && [',', 'and'].includes(tokens[end.from]?.word ?? '') && isLook;
}

/** The looks that were asked for last: those of the part of the clips before, or around them. */
function findLooks(items: readonly Item[], last: number): readonly Item[] {
  const after = items.slice(last + 1).filter(({ type }) => type === 'template');
  const start = items.slice(0, last).findLastIndex(({ type }) => type === 'reference' || type === 'separator');
  return after.length > 0 ? after : items.slice(start + 1, last).filter(({ type }) => type === 'template');
}

/**
 * Gives some clips another strength of the look before: "clips 1 to 4 sharper, clip 3 a lot" is "clips 1, 2 and 4 sharper,
 * clip 3 a lot sharper".
 */
export function gradeSome(scope: Scope, all: readonly Item[]): readonly Item[] {
  const items = openExceptions(scope, all);
  for (const { from, to } of toItemParts(scope, items)) {
    const graded = from === 0 ? undefined : findGraded(scope, items.slice(from, to));
    const last = items.slice(0, from).findLastIndex(({ type }) => type === 'reference');
    const of = items[last];
    if (graded === undefined || !isNamed(of)) continue;
    const looks = findLooks(items.slice(0, from), last);
    if (looks.length === 0) continue;
    const clips = toExcepted(graded.named.reference, of.reference, [], false);
    const left = of.reference.clips.filter((number) => !clips.includes(number));
    if (left.length === 0 || isContinued(scope, items, to)) continue;
    const { ends: _, all: __, places: ___, ...reference } = of.reference;
    const { places: ____, ...own } = graded.named.reference;
    return gradeSome(scope, [
      ...items.slice(0, last),
      left.length === of.reference.clips.length ? of : { ...of, reference: { ...reference, clips: left, weak: false } },
      ...items.slice(last + 1, from),
      { ...graded.named, reference: { ...own, clips, weak: false } },
      graded.degree,
      ...looks.map((look) => withoutDegree(scope, look)),
      ...items.slice(to),
    ]);
  }
  return items;
}
