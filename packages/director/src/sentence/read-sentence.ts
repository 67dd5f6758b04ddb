import type { ClipContext } from '../message-context.ts';
import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { singularClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { negations } from '../words/negations.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';
import { strengthPhrases } from '../words/strengths.ts';
import type { Item, Sentence } from './sentence.ts';
import { parseVersion } from './version-words.ts';

const separators = createPhraseBook<true>(
  [',', ';', ':', '.', '!', '?', '\n', '-', '–', '—', 'and', 'then', 'but', 'while', 'whereas', 'plus', 'and then'].map(
    (text) => [text, true],
  ),
);
const exceptions = createPhraseBook<true>(
  [
    'except',
    'except for',
    'excluding',
    'besides',
    'other than',
    'apart from',
    'but not',
    'but',
    'not',
    'and not',
    'save for',
    'minus',
    'without',
    'but leave',
    'but keep',
    'but skip',
    'leave out',
    'skip',
  ].map((text) => [text, true]),
);
const untouched = createPhraseBook<true>(
  ['as it is', 'as is', 'as they are', 'alone', 'unchanged', 'untouched', 'out', 'the same'].map((text) => [
    text,
    true,
  ]),
);
const pronouns = new Set(['it', 'this', 'that', 'these', 'those', 'them']);
const extraFillers = createPhraseBook<true>(
  ['as well', 'by the way', 'go for', 'how about', 'what about'].map((text) => [text, true]),
);

/** "except 4", "but not the hook", "but leave clip 3 as it is". */
function parseExcept(scope: Scope, at: number): Item | undefined {
  const words = findPhrase(exceptions, scope.tokens, scope.tokens[at]?.word === ',' ? at + 1 : at);
  if (words === undefined) return undefined;
  const match = parseReference(scope, words.end);
  if (match === undefined || match.reference.kind !== 'named' || match.reference.all === true) return undefined;
  const tail = findPhrase(untouched, scope.tokens, match.end);
  const reference = { ...match.reference, weak: false };
  return { type: 'except', reference, from: at, to: tail?.end ?? match.end };
}

function readItem(scope: Scope, at: number, afterReference: boolean): Item {
  const { tokens } = scope;
  const token = tokens[at]!;
  if (token.kind === 'quote') return { type: 'quote', from: at, to: at + 1 };
  const except =
    afterReference || !['but', 'not', 'without', 'skip'].includes(token.word) ? parseExcept(scope, at) : undefined;
  if (except !== undefined) return except;
  const version = parseVersion(tokens, at);
  if (version !== undefined) return { type: 'version', version: version.version, from: at, to: version.end };
  const match = parseReference(scope, at);
  if (match !== undefined) return { type: 'reference', reference: match.reference, from: at, to: match.end };
  const template = parseTemplate(tokens, at);
  if (template !== undefined) {
    return { type: 'template', template: template.template, strength: template.strength, from: at, to: template.end };
  }
  const strength = findPhrase(strengthPhrases, tokens, at);
  if (strength !== undefined) return { type: 'strength', strength: strength.value, from: at, to: strength.end };
  if (negations.has(token.word)) return { type: 'negation', from: at, to: at + 1 };
  const separator = findPhrase(separators, tokens, at);
  if (separator !== undefined) return { type: 'separator', from: at, to: separator.end };
  if (pronouns.has(token.word)) return { type: 'pronoun', from: at, to: at + 1 };
  const filler = findPhrase(extraFillers, tokens, at);
  if (filler !== undefined) return { type: 'filler', from: at, to: filler.end };
  const isFiller = fillers.has(token.word) || /^[()'’→=>]$/.test(token.word);
  return { type: isFiller ? 'filler' : 'word', from: at, to: at + 1 };
}

/** Reads a message into items, left to right, each token once. Pure. */
export function readSentence(text: string, clips: readonly ClipContext[]): Sentence {
  const tokens = tokenise(text);
  const scope: Scope = { tokens, clips };
  const items: Item[] = [];
  let afterReference = false;
  for (let at = 0; at < tokens.length; ) {
    const isNoun = items.at(-1)?.type === 'template' && singularClipNouns.has(tokens[at]!.word);
    const item: Item = isNoun ? { type: 'filler', from: at, to: at + 1 } : readItem(scope, at, afterReference);
    items.push(item);
    afterReference ||= item.type === 'reference' && item.reference.all === true;
    afterReference ||= item.type === 'reference' && item.reference.clips.length > 1;
    at = item.to;
  }
  const plain = items
    .filter(({ type }) => !['reference', 'except', 'template', 'version', 'quote'].includes(type))
    .flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word))
    .join(' ');
  return { ...scope, text, items, plain, isQuestion: tokens.at(-1)?.word === '?' };
}
