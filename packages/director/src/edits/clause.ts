import type { Reference } from '../references/reference.ts';
import { toExcepted } from '../sentence/excepted.ts';
import type { Item } from '../sentence/sentence.ts';

/** A part of a message that speaks of one set of clips. */
export interface Clause {
  readonly items: readonly Item[];
  readonly references: readonly Reference[];
}

const isMeaning = ({ type }: Item) => ['word', 'quote', 'template', 'version', 'negation'].includes(type);

/** Numbers and "all" that could be something else are ordinary words as soon as anything in the message is left over. */
export function settleWeak(items: readonly Item[]): readonly Item[] {
  const hasLeftover = items.some(({ type }) => type === 'word' || type === 'quote' || type === 'version');
  return items.map((item) =>
    item.type === 'reference' && item.reference.weak && hasLeftover
      ? { type: 'word', from: item.from, to: item.to }
      : item,
  );
}

/**
 * Takes the clips after "except" out of the reference it follows, or out of the next one. Undefined when there is
 * nothing to take them from, or nothing to take.
 */
export function applyExceptions(items: readonly Item[], selected: readonly number[] = []): readonly Item[] | undefined {
  let result = [...items];
  for (const except of items) {
    if (except.type !== 'except') continue;
    const place = result.indexOf(except);
    const isTarget = (item: Item) =>
      item.type === 'reference' &&
      ['named', 'rest'].includes(item.reference.kind) &&
      item.reference.problem === undefined;
    const before = result.findLastIndex((item, index) => index < place && isTarget(item));
    const target = before === -1 ? result.findIndex((item, index) => index > place && isTarget(item)) : before;
    const item = result[target];
    if (item?.type !== 'reference') {
      // "Vintage except on 5" says all the others, unless something else is pointed at.
      const isAlone = selected.length === 0 && !result.some(({ type }) => type === 'reference' || type === 'pronoun');
      const isBeside = result.some(
        (other) => other.type === 'reference' && ['next', 'before'].includes(other.reference.kind),
      );
      if (isBeside && except.reference.kind === 'selection') {
        result = result.filter((other) => other !== except);
        continue;
      }
      if (!isAlone || except.reference.problem !== undefined || !result.some(({ type }) => type === 'template'))
        return undefined;
      const { kind: _, ...named } = except.reference;
      result = result.map((other) =>
        other === except ? { ...other, type: 'reference', reference: { ...named, kind: 'rest' } } : other,
      );
      continue;
    }
    const { problem } = except.reference;
    const excepted = toExcepted(except.reference, item.reference, selected, before === -1);
    if (excepted.length === 0 && problem === undefined) return undefined;
    const clips =
      item.reference.kind === 'rest'
        ? [...item.reference.clips, ...excepted]
        : item.reference.clips.filter((number) => !excepted.includes(number));
    const reference =
      problem === undefined ? { ...item.reference, clips, weak: false } : { ...item.reference, problem };
    result[target] = { ...item, reference };
    result = result.filter((other) => other !== except);
  }
  return result;
}

function toChunks(items: readonly Item[]): readonly (readonly Item[])[] {
  const chunks: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'separator') chunks.push([]);
    else chunks.at(-1)!.push(item);
  }
  return chunks.filter((chunk) => chunk.length > 0);
}

const referencesOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.type === 'reference' && item.reference.kind !== 'selection' ? [item.reference] : []));

/** Whether a part of its own before the first named clip speaks of the selection ("make this brighter and clip 3 …"). */
function hasPointedLead(items: readonly Item[]): boolean {
  const chunks = toChunks(items);
  const named = chunks.findIndex((chunk) => referencesOf(chunk).length > 0);
  const isPointer = ({ type }: Item) => type === 'pronoun' || type === 'reference';
  return chunks.slice(0, named).some((chunk) => chunk.some(isPointer) && chunk.some(isMeaning));
}

/**
 * Cuts a message into clauses, one per set of clips. With at most one set it stays whole. Undefined when the parts
 * cannot be told apart, which makes it a question.
 */
export function toClauses(items: readonly Item[]): readonly Clause[] | undefined {
  const all = referencesOf(items);
  if (all.length === 0 || (all.length === 1 && !hasPointedLead(items))) return [{ items, references: all }];
  const clauses: { items: Item[]; references: Reference[] }[] = [];
  let lead: Item[] = [];
  let leadEndsFirst = false;
  for (const chunk of toChunks(items)) {
    const references = referencesOf(chunk);
    if (references.length > 0) {
      clauses.push({ items: [...lead, ...chunk], references });
      leadEndsFirst ||= clauses.length === 1 && lead.some(isMeaning);
      lead = [];
    } else if (clauses.length === 0) lead.push(...chunk);
    else clauses.at(-1)!.items.push(...chunk);
  }
  const endsWithReference = (clause: { items: Item[] }) =>
    clause.items.findLast((item) => isMeaning(item) || item.type === 'reference')?.type === 'reference';
  if (leadEndsFirst && !endsWithReference(clauses[0]!)) {
    return hasPointedLead(items) ? splitLead(clauses) : undefined;
  }
  const trailing = clauses.slice(0, -1).some((clause) => !endsWithReference(clause));
  const startsWithBody = clauses.some(
    (clause) => clause.items.find((item) => isMeaning(item) || item.type === 'reference')?.type !== 'reference',
  );
  const hasLooseChunk = toChunks(items).some((chunk) => referencesOf(chunk).length === 0 && chunk.some(isMeaning));
  if (startsWithBody && trailing && hasLooseChunk) return undefined;
  return clauses;
}

/** "make this brighter and clip 3 darker": what comes before the first named clip speaks of the selection. */
function splitLead(clauses: readonly Clause[]): readonly Clause[] {
  const [first, ...others] = clauses;
  const at = first!.items.findIndex((item) => item.type === 'reference' && item.reference.kind !== 'selection');
  return [
    { items: first!.items.slice(0, at), references: [] },
    { items: first!.items.slice(at), references: first!.references },
    ...others,
  ];
}
