import type { Scope } from '../references/reference.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import type { Item } from './sentence.ts';

type Named = Extract<Item, { type: 'reference' | 'except' }>;

const before = toVocabulary('include including keeping');
const soft = new Set<Item['type']>(['separator', 'filler']);
const isClips = (item: Item | undefined): item is Named =>
  item?.type === 'reference' && item.reference.kind === 'named' && item.reference.problem === undefined;

/** Where "but do include 4", "though 4 should be included" ends, with the clips that it names. */
function findIncluded({ tokens }: Scope, items: readonly Item[], at: number) {
  let next = at;
  while (soft.has(items[next]?.type ?? 'word')) next += 1;
  const wordOf = (index: number) => (items[index] === undefined ? '' : tokens[items[index]!.from]!.word);
  const isVerb = items[next]?.type === 'word' && before.has(wordOf(next));
  let clips = isVerb ? next + 1 : next;
  while (isVerb && soft.has(items[clips]?.type ?? 'word')) clips += 1;
  const named = items[clips];
  if (!isClips(named)) return undefined;
  if (isVerb) return { clips: named.reference.clips, end: clips + 1, label: tokens[named.to - 1]!.word === ':' };
  let last = clips + 1;
  while (items[last]?.type === 'filler') last += 1;
  return wordOf(last) === 'included' ? { clips: named.reference.clips, end: last + 1, label: false } : undefined;
}

/** Puts clips back that an exception took out: "all clips except 2 to 5, but do include 4". */
export function includeAgain(scope: Scope, items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ type }) => type === 'except');
  const except = items[at];
  const found = except?.type === 'except' ? findIncluded(scope, items, at + 1) : undefined;
  if (except?.type !== 'except' || found === undefined) return items;
  const { clips } = except.reference;
  if (!found.clips.every((number) => clips.includes(number)) || found.clips.length === clips.length) return items;
  const { places: _, ...reference } = except.reference;
  const rest = clips.filter((number) => !found.clips.includes(number));
  const to = items[found.end - 1]!.to;
  const colon: readonly Item[] = found.label ? [{ type: 'separator', from: to, to }] : [];
  return [
    ...items.slice(0, at),
    { ...except, reference: { ...reference, clips: rest } },
    ...colon,
    ...items.slice(found.end),
  ];
}
