import { has, wordsOf } from '../../gist/shape.ts';
import { toItemParts } from '../../sentence/item-parts.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Item, Sentence } from '../../sentence/sentence.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

/** What may stand beside a clip and a direction: "and out on clip 7, please". */
const around = toVocabulary(
  'on for in at of the a to and but while should could can please pls goes go gets bit little much lot even slightly touch also instead : - – —',
);

/** A look that has another end, with the words that its other end leaves out. */
interface Directed {
  readonly ends: ReadonlySet<string>;
  /** "Zoom" before "out", "contrast" behind "less". */
  readonly name: string;
  readonly isBefore: boolean;
}

const ways: Readonly<Record<string, ReadonlySet<string>>> = {
  zoom: toVocabulary('in out'),
  pan: toVocabulary('left right up down'),
};
const degrees = toVocabulary('more less');

/** What a look leaves to a part behind it: "zoom in", "pan left", "less contrast". */
function toDirected(sentence: Sentence, part: readonly Item[]): Directed | undefined {
  const looks = part.filter((item) => item.type === 'template');
  const [look, ...others] = looks;
  if (look === undefined || others.length > 0) return undefined;
  const words = wordsOf(sentence, [look]);
  const [first = '', second = ''] = words;
  const verb = words.find((word) => Object.hasOwn(ways, word));
  if (verb !== undefined) return { ends: ways[verb]!, name: verb, isBefore: true };
  return degrees.has(first) && words.length === 2 ? { ends: degrees, name: second, isBefore: false } : undefined;
}

/** The one direction of a part that says nothing beside it but of which clips. */
function findEnd(sentence: Sentence, part: readonly Item[], ends: ReadonlySet<string>): number | undefined {
  const { tokens } = sentence;
  const [named, ...others] = part.filter(({ type }) => type === 'reference');
  if (named?.type !== 'reference' || named.reference.kind !== 'named' || others.length > 0) return undefined;
  if (has(part, 'template', 'quote', 'negation', 'except', 'version')) return undefined;
  const rest = part.filter((item) => item !== named).flatMap(({ from, to }) => range(from, to));
  // "In clip 7": where, and no direction.
  const isEnd = (at: number) => ends.has(tokens[at]!.word) && !(tokens[at]!.word === 'in' && at + 1 === named.from);
  const [end, ...more] = rest.filter(isEnd);
  const isOnly = rest.every((at) => at === end || around.has(tokens[at]!.word));
  return end !== undefined && more.length === 0 && isOnly ? end : undefined;
}

/** A longer message is a story, and reading it once more would take too long. */
const mostCharacters = 700;
/** Words of which every such message has one. */
const directions = /\b(?:zoom|pan|more|less)/iu;

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/**
 * A message with the look behind each other end of it: "zoom in on clip 4 and out on clip 7" is "… and zoom out on clip 7", "clip 1 less
 * contrast, clip 2 more" is "…, clip 2 more contrast".
 */
export function nameDirected(text: string, clips: Sentence['clips']): string {
  if (text.length > mostCharacters || !directions.test(text)) return text;
  const sentence = readSentence(text, clips);
  if (!has(sentence.items, 'template')) return text;
  let directed: Directed | undefined;
  let [named, at] = ['', 0];
  for (const { from, to } of toItemParts(sentence, sentence.items)) {
    const part = sentence.items.slice(from, to);
    const end = directed === undefined ? undefined : findEnd(sentence, part, directed.ends);
    directed = has(part, 'template') ? toDirected(sentence, part) : directed;
    if (end === undefined || directed === undefined) continue;
    const place = directed.isBefore ? sentence.tokens[end]!.from : sentence.tokens[end]!.to;
    named += text.slice(at, place) + (directed.isBefore ? `${directed.name} ` : ` ${directed.name}`);
    at = place;
  }
  return named + text.slice(at);
}
