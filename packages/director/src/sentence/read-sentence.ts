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
  const [first, second] = tokens.filter(({ word }) => word !== 'please');
  const isPolite = asking.has(first?.word ?? '') && ['you', 'we'].includes(second?.word ?? '');
  return tokens.at(-1)?.word === '?' && !isPolite;
}

const isThing = (item: Item) =>
  (item.type === 'reference' || item.type === 'except') && item.reference.thing !== undefined;

/** Reads a message into items. Pure. */
export function readSentence(text: string, clips: readonly ClipContext[], selected: readonly number[] = []): Sentence {
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
