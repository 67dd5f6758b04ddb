import { findPart } from '../../references/find-part.ts';
import { toOccurrences } from '../../references/occurrences.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Item, Sentence } from '../../sentence/sentence.ts';
import { isNumberWord, toOrdinal } from '../../words/numbers.ts';
import { type Counted, listCounted } from './list-counted.ts';

/** Clips that a message names, and the part of the song that these are counted among. */
interface Naming {
  readonly from: number;
  readonly to: number;
  /** "The second chorus", "chorus 2", "the choruses": its name. None where clips are named otherwise. */
  readonly part?: string;
  /** Whether it names several clips at once that nothing counts: "the bridge" of two clips. */
  readonly isSet: boolean;
}

/** Before the name of a part these count it: "the last chorus", "every chorus". */
const isCounting = (word = '') => toOrdinal(word) !== undefined || ['last', 'final', 'every', 'each'].includes(word);

/** What an item names, part by part. */
function toNamings(sentence: Sentence, item: Item): readonly Naming[] {
  const isOther = item.type !== 'reference' && item.type !== 'except';
  if (isOther && !(item.type === 'filler' && item.part !== undefined)) return [];
  const { tokens } = sentence;
  const namings: Naming[] = [];
  for (let at = item.from; at < item.to; at += 1) {
    const found = findPart(sentence, at);
    if (found === undefined) continue;
    const { name, numbers, plural, end } = found;
    const isCounted = isCounting(tokens[at - 1]?.word) || isNumberWord(tokens[end]?.word ?? '');
    const isNumbered = isCounted || tokens[end]?.kind === 'number' || plural;
    const isPart = isNumbered && toOccurrences(numbers).length > 1;
    namings.push({ from: at, to: end, isSet: !isPart && numbers.length > 1, ...(isPart && { part: name }) });
    at = end - 1;
  }
  if (namings.length > 0 || isOther || item.reference.kind !== 'named') return namings;
  return [{ from: item.from, to: item.to, isSet: false }];
}

const prepositions = new Set(['for', 'in', 'on', 'to', 'at']);

/** The preposition before clips: "for" of "for the first". */
function findPreposition({ tokens }: Sentence, at: number): string | undefined {
  for (const { word } of tokens.slice(Math.max(0, at - 3), at).reverse()) if (prepositions.has(word)) return word;
  return undefined;
}

/** The part that an ordinal counts: undefined where it counts clips, and none where several things may be counted. */
function findCountedPart(
  sentence: Sentence,
  { from, noun, to }: Counted,
  namings: readonly Naming[],
): string | 'unclear' | undefined {
  const before = namings.filter((naming) => naming.to <= from);
  const last = before.at(-1);
  if (last?.part !== undefined) {
    const isOne = before.every(({ part }) => part === undefined || part === last.part);
    return isOne ? last.part : 'unclear';
  }
  if (before.some(({ part }) => part !== undefined)) return 'unclear';
  if (last?.isSet === true && to > noun) return 'unclear';
  const next = namings.find((naming) => naming.from >= to);
  if (before.length > 0 || next?.part === undefined || findPart(sentence, next.from)?.plural === true) return undefined;
  const preposition = findPreposition(sentence, from);
  return preposition !== undefined && preposition === findPreposition(sentence, next.from) ? next.part : 'unclear';
}

/**
 * A message with the part of the song behind each ordinal that counts it: "noir for the third chorus, neon for the first" is "…, neon
 * for the first chorus", and "second verse warmer, the last one cooler" is "…, the last verse cooler". Nothing where it is not clear
 * what is counted: "the first verse in rain and the second chorus in snow, the third in fog".
 */
export function nameCounted(text: string, clips: Sentence['clips']): string | undefined {
  const { tokens } = readSentence(text, clips);
  const counted = listCounted({ tokens, clips });
  if (counted.length === 0) return text;
  const sentence = readSentence(text, clips);
  const isCounted = ({ from }: Naming) => counted.some((one) => from >= one.from - 1 && from < one.to);
  const namings = sentence.items.flatMap((item) => toNamings(sentence, item)).filter((naming) => !isCounted(naming));
  if (!namings.some(({ part, isSet }) => part !== undefined || isSet)) return text;
  let named = '';
  let at = 0;
  for (const one of counted) {
    const part = findCountedPart(sentence, one, namings);
    if (part === 'unclear') return undefined;
    if (part === undefined) continue;
    const [start, end] = [tokens[one.noun - 1]!.to, tokens[one.to - 1]!.to];
    named += `${text.slice(at, start)} ${part}`;
    at = end;
  }
  return named + text.slice(at);
}
