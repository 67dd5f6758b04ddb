import { parseBesideNamed } from '../references/beside.ts';
import { parseInBetween } from '../references/in-between.ts';
import { parseReference } from '../references/parse-reference.ts';
import { parsePicked } from '../references/picked.ts';
import { findByWords } from '../references/prompt-index.ts';
import type { Scope } from '../references/reference.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import { parseSplitTemplate } from '../templates/split-template.ts';
import type { Token } from '../tokens/tokenise.ts';
import { functionWords } from '../words/function-words.ts';
import { asidePhrases, opinionPhrases } from '../words/hedges.ts';
import { negations } from '../words/negations.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { isFiller } from './is-filler.ts';
import { parseExcept } from './parse-except.ts';
import { parseNotThis } from './parse-not-this.ts';
import { parseProtected } from './parse-protected.ts';
import { readLastly, readStrength } from './read-strength.ts';
import type { Item } from './sentence.ts';
import { skipIdleAll } from './skip-idle-all.ts';
import type { SoFar } from './so-far.ts';
import { parseVersion } from './version-words.ts';

const separators = createPhraseBook<true>(
  [',', ';', ':', '.', '!', '?', '\n', '-', '–', '—', 'and', 'then', 'but', 'while', 'whereas', 'plus', 'and then'].map(
    (text) => [text, true],
  ),
);
const pronouns = toVocabulary('it this that these those them');
/** Words that except clips only after others were named; elsewhere they have other meanings. */
const loose = toVocabulary('but not without skip ignore just only minus nor');
/** Between clips that are named and "all": "the even ones should all be darker". */
const linking = toVocabulary('should must can could may will be are is looks feels seems to , -');

type ItemReader = (scope: Scope, at: number, soFar: SoFar) => Item | undefined;

/** "clip 2 brighter but clip 3 darker": a bare "but" that more words follow begins another wish. */
function isButAlone({ tokens }: Scope, at: number, { to }: Item): boolean {
  const start = tokens[at]?.word === ',' ? at + 1 : at;
  const next = tokens[to];
  const isBut =
    tokens[start]?.word === 'but' && !['not', 'leave', 'keep', 'skip'].includes(tokens[start + 1]?.word ?? '');
  return isBut && next !== undefined && next.kind !== 'punctuation';
}

const readExcept: ItemReader = (scope, at, soFar) => {
  const { tokens } = scope;
  const word = tokens[at]!.word === ',' ? (tokens[at + 1]?.word ?? '') : tokens[at]!.word;
  const mayExcept = at === 0 || soFar.named || !loose.has(word);
  const except = parseProtected(scope, at) ?? (mayExcept ? parseExcept(scope, at) : undefined);
  return except !== undefined && (soFar.adjacent || !isButAlone(scope, at, except)) ? except : undefined;
};

const readVersion: ItemReader = ({ tokens }, at) => {
  const version = parseVersion(tokens, at);
  return version === undefined ? undefined : { type: 'version', version: version.version, from: at, to: version.end };
};

const readReference: ItemReader = (scope, at, soFar) => {
  const idle = skipIdleAll(scope, at);
  if (idle !== undefined) return { type: 'filler', from: at, to: idle };
  const match =
    parseBesideNamed(scope, at, soFar.clips) ??
    parseInBetween(scope, at, soFar.sets) ??
    parsePicked(scope, at, soFar.sets) ??
    parseReference(scope, at);
  if (match === undefined) return undefined;
  const isAll = match.reference.all === true && match.end === at + 1;
  // "Clips 2 to 4 should all be …", "from the hook to the cta everything …": they are named already.
  const before = scope.tokens[at - 1]?.word ?? '';
  if (isAll && soFar.named && (soFar.adjacent || (match.reference.weak && linking.has(before))))
    return { type: 'filler', from: at, to: match.end };
  return { type: 'reference', reference: match.reference, from: at, to: match.end };
};

const takers = toVocabulary('take taking takes get getting pull edit');
const ways = toVocabulary('out away off');

/** "Take rain out of clip 4", "get neon signs away": goes, and is no look that is asked for. */
function isTakenOut({ tokens }: Scope, at: number, end: number): boolean {
  if (!takers.has(tokens[at - 1]?.word ?? '')) return false;
  return ways.has(tokens[end]?.word ?? '') || (tokens[end]?.kind === 'word' && ways.has(tokens[end + 1]?.word ?? ''));
}

const readTemplate: ItemReader = (scope, at) => {
  const split = parseSplitTemplate(scope, at);
  if (split !== undefined) {
    const { template, strength, end, tail } = split;
    return { type: 'template', template, strength, from: at, to: end, ...(tail !== undefined && { tail }) };
  }
  const found = parseTemplate(scope.tokens, at);
  return found === undefined || isTakenOut(scope, at, found.end)
    ? undefined
    : { type: 'template', template: found.template, strength: found.strength, from: at, to: found.end };
};

/** An opinion at the end of a part of the message; further words would make it a wish. */
function findOpinion(tokens: readonly Token[], at: number) {
  const found = findPhrase(opinionPhrases, tokens, at);
  const next = found === undefined ? undefined : tokens[found.end];
  const isEnd = next !== undefined && (next.kind === 'punctuation' || ['but', 'and', 'so'].includes(next.word));
  return isEnd && tokens[found!.end + 1] !== undefined ? found : undefined;
}

/** "The bus stop": what is seen in a clip refuses nothing. */
const isNoun = ({ tokens, clips }: Scope, at: number) =>
  tokens[at]!.word === 'stop' &&
  tokens[at - 1]?.kind === 'word' &&
  !functionWords.has(tokens[at - 1]!.word) &&
  findByWords(clips, [tokens[at - 1]!.word, 'stop']).length > 0;

const readSmallWord: ItemReader = (scope, at) => {
  const { tokens } = scope;
  const { word } = tokens[at]!;
  if (negations.has(word) && !isNoun(scope, at)) return { type: 'negation', from: at, to: at + 1 };
  const separator = findPhrase(separators, tokens, at);
  if (separator !== undefined) return { type: 'separator', from: at, to: separator.end };
  if (pronouns.has(word)) return { type: 'pronoun', from: at, to: at + 1 };
  const aside = findPhrase(asidePhrases, tokens, at) ?? findOpinion(tokens, at);
  return aside === undefined || (word === 'instead' && tokens[aside.end]?.word === 'of')
    ? undefined
    : { type: 'filler', from: at, to: aside.end };
};

/** In the order they are tried. */
const readers: readonly ItemReader[] = [
  parseNotThis,
  readExcept,
  readLastly,
  readVersion,
  readReference,
  readTemplate,
  readStrength,
  readSmallWord,
];

/** The item that starts at a token. */
export function readItem(scope: Scope, at: number, soFar: SoFar): Item {
  if (scope.tokens[at]!.kind === 'quote') return { type: 'quote', from: at, to: at + 1 };
  for (const read of readers) {
    const item = read(scope, at, soFar);
    if (item !== undefined) return item;
  }
  return { type: isFiller(scope, at) ? 'filler' : 'word', from: at, to: at + 1 };
}
