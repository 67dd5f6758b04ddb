import type { ClipContext } from '../message-context.ts';
import { parseBesideNamed } from '../references/beside.ts';
import { findNumber } from '../references/number-list.ts';
import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import { parseSplitTemplate } from '../templates/split-template.ts';
import { correctSpelling } from '../tokens/correct-spelling.ts';
import { type Token, tokenise } from '../tokens/tokenise.ts';
import { singularClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { asidePhrases, isAdverb, opinionPhrases } from '../words/hedges.ts';
import { negations } from '../words/negations.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import { fiercePhrases, mildPhrases } from '../words/strength-ends.ts';
import { strengthPhrases } from '../words/strengths.ts';
import { applyCorrections } from './apply-corrections.ts';
import { dropUntouched } from './drop-untouched.ts';
import { areThingsClips } from './judge-things.ts';
import { nameExcepted } from './name-excepted.ts';
import { parseExcept, parseProtected } from './parse-except.ts';
import type { Item, Sentence } from './sentence.ts';
import { parseVersion } from './version-words.ts';

const separators = createPhraseBook<true>(
  [',', ';', ':', '.', '!', '?', '\n', '-', '–', '—', 'and', 'then', 'but', 'while', 'whereas', 'plus', 'and then'].map(
    (text) => [text, true],
  ),
);
const pronouns = new Set(['it', 'this', 'that', 'these', 'those', 'them']);
/** Words that except clips only after others were named; elsewhere they have other meanings. */
const loose = new Set(['but', 'not', 'without', 'skip', 'ignore', 'just', 'only', 'minus']);

/** After a look these only name it: "early morning light", "a night version", "sharpen up". */
const lookNouns = new Set(
  'light lighting glow version edition weather palette tint hue hues aesthetic feeling ambience up ish esque'.split(
    ' ',
  ),
);
/** "plzz", "pleeease". */
const plea = /^(?:pl[zs]+|ple+a+se+)$/;
/** "moves too fast". */
const paces = new Set(['moves', 'plays', 'runs', 'goes']);

/** Before clips these only say where. */
const covering = new Set(['over', 'across', 'inside', 'within', 'upon', 'when', 'whenever', 'where']);

/** What the message has named before. */
interface SoFar {
  /** Any clips by name. */
  named: boolean;
  /** The clips named last. */
  clips: readonly number[];
  /** All clips, or several, by the item just before. */
  adjacent: boolean;
}

/** "clip 2 brighter but clip 3 darker": a bare "but" that more words follow begins another wish. */
function isButAlone({ tokens }: Scope, at: number, { to }: Item): boolean {
  const start = tokens[at]?.word === ',' ? at + 1 : at;
  const next = tokens[to];
  const isBut =
    tokens[start]?.word === 'but' && !['not', 'leave', 'keep', 'skip'].includes(tokens[start + 1]?.word ?? '');
  return isBut && next !== undefined && next.kind !== 'punctuation';
}

/** An opinion at the end of a part of the message; further words would make it a wish. */
function findOpinion(tokens: readonly Token[], at: number) {
  const found = findPhrase(opinionPhrases, tokens, at);
  const next = found === undefined ? undefined : tokens[found.end];
  const isEnd = next !== undefined && (next.kind === 'punctuation' || ['but', 'and', 'so'].includes(next.word));
  return isEnd && tokens[found!.end + 1] !== undefined ? found : undefined;
}

/** Index after "but not too much" where a part of the message ends with it, and something was said before. */
function findLastly(book: PhraseBook<true>, tokens: readonly Token[], at: number): number | undefined {
  const found = at === 0 ? undefined : findPhrase(book, tokens, at);
  const next = found === undefined ? undefined : tokens[found.end];
  const isEnd = next === undefined || next.kind === 'punctuation' || ['and', 'but', 'please'].includes(next.word);
  return isEnd ? found?.end : undefined;
}

function readItem(scope: Scope, at: number, isSoFar: SoFar): Item {
  const { tokens } = scope;
  const token = tokens[at]!;
  if (token.kind === 'quote') return { type: 'quote', from: at, to: at + 1 };
  const mayExcept =
    at === 0 || isSoFar.named || !loose.has(token.word === ',' ? (tokens[at + 1]?.word ?? '') : token.word);
  const except = parseProtected(scope, at) ?? (mayExcept ? parseExcept(scope, at) : undefined);
  if (except !== undefined && (isSoFar.adjacent || !isButAlone(scope, at, except))) return except;
  const mild = findLastly(mildPhrases, tokens, at);
  const fierce = findLastly(fiercePhrases, tokens, at);
  if (fierce !== undefined) return { type: 'strength', strength: 'strong', from: at, to: fierce };
  if (mild !== undefined) return { type: 'strength', strength: 'slight', from: at, to: mild };
  const version = parseVersion(tokens, at);
  if (version !== undefined) return { type: 'version', version: version.version, from: at, to: version.end };
  const match = parseBesideNamed(scope, at, isSoFar.clips) ?? parseReference(scope, at);
  if (match !== undefined) return { type: 'reference', reference: match.reference, from: at, to: match.end };
  const split = parseSplitTemplate(scope, at);
  if (split !== undefined)
    return {
      type: 'template',
      template: split.template,
      strength: undefined,
      from: at,
      to: split.end,
      tail: split.tail,
    };
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
  const aside = findPhrase(asidePhrases, tokens, at) ?? findOpinion(tokens, at);
  if (aside !== undefined && !(token.word === 'instead' && tokens[aside.end]?.word === 'of'))
    return { type: 'filler', from: at, to: aside.end };
  const isPace = paces.has(token.word) && ['too', 'so', 'a', 'much', 'way'].includes(tokens[at + 1]?.word ?? '');
  const isFiller =
    isPace ||
    (covering.has(token.word) &&
      parseReference(scope, at + 1)?.reference.problem === undefined &&
      parseReference(scope, at + 1) !== undefined) ||
    fillers.has(token.word) ||
    isAdverb(token.word) ||
    plea.test(token.word) ||
    /^(?:[()'’→=>*~|]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)$/u.test(token.word);
  return { type: isFiller ? 'filler' : 'word', from: at, to: at + 1 };
}

const asking = new Set(['can', 'could', 'would', 'will']);

/** "Could you …?" asks for something to be done. */
function isQuestion(tokens: readonly Token[]): boolean {
  const [first, second] = tokens.filter(({ word }) => word !== 'please');
  const isPolite = asking.has(first?.word ?? '') && ['you', 'we'].includes(second?.word ?? '');
  return tokens.at(-1)?.word === '?' && !isPolite;
}

/** Reads tokens into items, left to right, each token once. */
function readItems(scope: Scope): readonly Item[] {
  const { tokens } = scope;
  const items: Item[] = [];
  const soFar: SoFar = { named: false, clips: [], adjacent: false };
  const tails: { readonly from: number; readonly to: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const tail = tails.find(({ from }) => from === at);
    const isNoun =
      items.at(-1)?.type === 'template' &&
      (singularClipNouns.has(tokens[at]!.word) || lookNouns.has(tokens[at]!.word)) &&
      findNumber(tokens, at + 1) === undefined;
    const filler: Item | undefined =
      tail !== undefined ? { type: 'filler', ...tail } : isNoun ? { type: 'filler', from: at, to: at + 1 } : undefined;
    const item = filler ?? readItem(scope, at, soFar);
    // "1) warmer 2) cooler": a number with its bracket begins another wish.
    const isLabel =
      item.type === 'reference' && item.to - item.from > 1 && [')', ':'].includes(tokens[item.to - 1]!.word);
    if (isLabel && items.length > 0 && items.at(-1)!.type !== 'separator')
      items.push({ type: 'separator', from: at, to: at });
    items.push(item);
    if (item.type === 'template' && item.tail !== undefined) tails.push(item.tail);
    soFar.named ||= item.type === 'reference' && item.reference.kind === 'named';
    if (item.type === 'reference' && item.reference.kind === 'named') soFar.clips = item.reference.clips;
    soFar.adjacent = item.type === 'reference' && (item.reference.all === true || item.reference.clips.length > 1);
    at = item.to;
  }
  return dropUntouched(scope, nameExcepted(scope, applyCorrections(scope, items)));
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
