import type { ClipContext } from '../message-context.ts';
import type { Scope } from '../references/reference.ts';
import { correctSpelling } from '../tokens/correct-spelling.ts';
import { type Token, tokenise } from '../tokens/tokenise.ts';
import { areThingsClips } from './judge-things.ts';
import { readItems } from './read-items.ts';
import type { Item, Sentence } from './sentence.ts';

const asking = new Set(['can', 'could', 'would', 'will']);

/** "Could you …?" asks for something to be done. */
function isQuestion(tokens: readonly Token[]): boolean {
  const start = tokens.findLastIndex(({ word }, at) => /^[.!?]$/u.test(word) && at < tokens.length - 1) + 1;
  const [first, second] = tokens.slice(start).filter(({ word }) => word !== 'please');
  const isPolite = asking.has(first?.word ?? '') && ['you', 'we'].includes(second?.word ?? '');
  return tokens.at(-1)?.word === '?' && !isPolite;
}

const isThing = (item: Item) =>
  (item.type === 'reference' || item.type === 'except') && item.reference.thing !== undefined;

/** Several rules read the same text, and parts of it alone: as many readings as a long message has, or a few usual ones. */
const mostRemembered = 200;
const readings = new WeakMap<readonly ClipContext[], Map<string, Sentence>>();

/** Reads a message into items. Pure: what was read last of a video's messages is remembered. */
export function readSentence(text: string, clips: readonly ClipContext[], selected: readonly number[] = []): Sentence {
  const known = readings.get(clips) ?? new Map<string, Sentence>();
  readings.set(clips, known);
  const key = `${selected.join()}:${text}`;
  const sentence = known.get(key) ?? read(text, clips, selected);
  if (known.size >= mostRemembered && !known.has(key)) known.clear();
  known.set(key, sentence);
  return sentence;
}

const withoutThings = new WeakMap<Sentence, readonly Item[]>();

/** The items of a message where things that are seen in clips are words like others. */
export function readWithoutThings(sentence: Sentence): readonly Item[] {
  if (!sentence.items.some(isThing)) return sentence.items;
  const { tokens, clips, selected = [] } = sentence;
  const items = withoutThings.get(sentence) ?? readItems({ tokens, clips, selected });
  withoutThings.set(sentence, items);
  return items;
}

function read(text: string, clips: readonly ClipContext[], selected: readonly number[]): Sentence {
  const tokens = correctSpelling(tokenise(text), clips);
  const scope: Scope = { tokens, clips, selected };
  const named = readItems({ ...scope, hasThings: true });
  const items = named.some(isThing) && !areThingsClips(scope, named) ? readItems(scope) : named;
  const plain = items
    .filter(({ type }) => !['reference', 'except', 'template', 'version', 'quote'].includes(type))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word))
    .join(' ');
  return { ...scope, text, items, plain, isQuestion: isQuestion(tokens) };
}
