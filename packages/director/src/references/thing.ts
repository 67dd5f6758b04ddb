import { findTemplateStart } from '../templates/template-start.ts';
import { pluralClipNouns, singularClipNouns } from '../words/clip-nouns.ts';
import { fillers } from '../words/fillers.ts';
import { functionWords } from '../words/function-words.ts';
import { isNumberWord } from '../words/numbers.ts';
import { strengthWords } from '../words/strengths.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { findNumber } from './number-list.ts';
import { toNamed } from './problems.ts';
import { findByWords } from './prompt-index.ts';
import type { ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** After one of these stands where a look goes, not what it does. */
const placing = toVocabulary(
  'for on in to over across of at about when whenever where while during with regarding suit suits fit fits suiting',
);
const making = toVocabulary('make turn set');
const articles = toVocabulary('the that those');
/** Between the words of a description. */
const joints = toVocabulary(
  'of in on with at a an the his her their its into through from by out over under behind and is are',
);
/** Beside words of a prompt these say nothing of their own. */
const people = toVocabulary('guy guys man woman lady girl boy kid kids dude person people lads folks');
const parts = toVocabulary('part bit moment sequence section one');
/** How a picture is taken, and what any picture has. */
const general = toVocabulary(
  'wide close up medium full aerial crane tracking static macro establishing handheld shot view camera slow fast light lights dark bright background colour color white black red blue green golden soft',
);
/** A description is a few words; more of them are a wish. */
const mostWords = 6;
const mostTokens = 12;

/** Behind a name these say what becomes of it. */
const wishing = toVocabulary('should must needs ought has could can shall');

const isSaying = (word: string) =>
  !functionWords.has(word) &&
  !fillers.has(word) &&
  !strengthWords.has(word) &&
  !general.has(word) &&
  !isNumberWord(word);

/** The words of a prompt that follow each other, with the token after them. */
function readWords({ tokens, clips }: Scope, start: number, hasArticle: boolean) {
  const words: string[] = [];
  let end = start;
  const fits = (...more: readonly string[]) => findByWords(clips, [...words, ...more]).length > 0;
  for (let index = start; index < Math.min(tokens.length, start + mostTokens) && words.length < mostWords; index += 1) {
    const { kind, word } = tokens[index]!;
    // "Lighthouse shots" are several, also where a prompt has the word shot.
    if (kind !== 'word' || pluralClipNouns.has(word)) break;
    const next = tokens[index + 1]?.word ?? '';
    const isTemplate = findTemplateStart(tokens, index);
    const isFree = !isTemplate && isSaying(word);
    const nextIsFree = isSaying(next) && !findTemplateStart(tokens, index + 1);
    // "the daytime garden", "the old blue van": beside words of the prompt, words that any message has are its own.
    const isEpithet = (words.length > 0 || hasArticle || word.endsWith('ing')) && nextIsFree && fits(word, next);
    // "the parking lot", "the dog looks out", and not "the dog looks foggy".
    const isInside =
      words.length > 0 &&
      !isTemplate &&
      !joints.has(word) &&
      word.length > 2 &&
      (!fillers.has(word) || joints.has(next));
    // "The street at dawn should be foggy": a look of its prompt is its name, before what is wished.
    const isNamed = isTemplate && words.length > 0 && wishing.has(next);
    if (isFree || isInside || isNamed ? fits(word) : isEpithet) {
      words.push(word);
      end = index + 1;
    } else if (end === index && words.length > 0 && people.has(word)) end = index + 1;
    else if (words.length === 0 || !joints.has(word)) break;
  }
  return { words, end };
}

/** Before a colon these name a clip by how it is taken: "Macro: much sharper". */
const takes = toVocabulary('macro aerial drone closeup');
const mostLabelWords = 4;

/** "Dawn street: a hint of fog": what stands before a colon is a name, whatever look a word of it may be. */
function readLabel({ tokens, clips }: Scope, at: number): { words: readonly string[]; end: number } | undefined {
  const length = tokens.slice(at + 1, at + 1 + mostLabelWords).findIndex(({ word }) => word === ':') + 1;
  if (length === 0) return undefined;
  const end = at + length;
  const label = tokens.slice(at, end).filter(({ word }) => !joints.has(word) && !articles.has(word));
  const words = label.map(({ word }) => word);
  const isTake = words.length === 1 && takes.has(words[0]!);
  const isName = words.length > 1 && words.some((word, index) => isSaying(word) && !findTemplateStart(label, index));
  const isShown = label.every(({ kind }) => kind === 'word') && findByWords(clips, words).length === 1;
  return (isTake || isName) && isShown ? { words, end } : undefined;
}

/** The one clip whose prompt has the words after an article: where a stretch of clips begins or ends. */
export function findThing(scope: Scope, at: number): ReferenceMatch | undefined {
  if (!articles.has(scope.tokens[at]?.word ?? '')) return undefined;
  const { words, end } = readWords(scope, at + 1, true);
  const numbers = words.length === 0 ? [] : findByWords(scope.clips, words);
  return numbers.length === 1 ? { reference: toNamed(numbers, scope.clips), end } : undefined;
}

/**
 * The one clip whose prompt has words that stand without the word clip: "fog for the empty street". What is wished
 * decides whether the clip is meant or the thing in it, so that the sentence judges it.
 */
export const parseThing: ReferenceParser = (scope, at) => {
  if (scope.hasThings !== true) return undefined;
  const { tokens, clips } = scope;
  const hasArticle = articles.has(tokens[at]?.word ?? '');
  const before = tokens[at - 1];
  const isPlaced = placing.has(before?.word ?? '');
  const startsChunk =
    before === undefined ||
    before.kind === 'punctuation' ||
    ['and', 'but'].includes(before.word) ||
    making.has(before.word);
  if (!hasArticle && !isPlaced && !startsChunk) return undefined;
  const read =
    (startsChunk ? readLabel(scope, at) : undefined) ?? readWords(scope, hasArticle ? at + 1 : at, hasArticle);
  if (pluralClipNouns.has(tokens[read.end]?.word ?? '')) return undefined;
  const numbers = read.words.length === 0 ? [] : findByWords(clips, read.words);
  if (numbers.length !== 1) return undefined;
  const noun = tokens[read.end]?.word ?? '';
  const hasNoun = (parts.has(noun) || singularClipNouns.has(noun)) && findNumber(tokens, read.end + 1) === undefined;
  const end = hasNoun ? read.end + 1 : read.end;
  const isLabel = startsChunk && [':', '→', '–', '—', '-', '>', '='].includes(tokens[end]?.word ?? '');
  // "Bonfire way more vivid": without an article and a verb it is the name of its clip.
  const isTitle = startsChunk && !hasArticle && !making.has(before?.word ?? '') && findTemplateStart(tokens, end);
  const isSure = isPlaced || isLabel || hasNoun || isTitle;
  return { reference: { ...toNamed(numbers, clips), thing: isSure ? 'placed' : 'bare' }, end };
};
