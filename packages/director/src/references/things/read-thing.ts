import { findTemplateStart } from '../../templates/template-start.ts';
import { singularClipNouns } from '../../words/clip-nouns.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { findNumber } from '../number-list.ts';
import { findByKin } from '../prompt-index.ts';
import type { Scope } from '../reference.ts';
import { findShown, type Read, readWords } from './read-words.ts';
import { framings, isContent, isName, parts, telling } from './thing-words.ts';

/** Words of a message that are those of clips' prompts, without the number of a clip. */
export interface Thing {
  readonly from: number;
  /** Index of the first token after it. */
  readonly to: number;
  /** Clips that have all of its words. */
  readonly numbers: readonly number[];
  /** Its words that are those of prompts. */
  readonly words: readonly string[];
  /**
   * `part`: it says that a part of the video is meant ("the flour bit", "where she runs"). `deed`: somebody who does
   * something ("the running girl"). `plain`: it may be the thing alone ("the umbrella").
   */
  readonly form: 'part' | 'deed' | 'plain';
}

const articles = toVocabulary('the that those our');
/** Said of a picture or a person, these tell nothing that a prompt has. */
const epithets = toVocabulary(
  `poor little old young sweet lovely beautiful gorgeous cute pretty nice sad happy funny sleepy big small tiny whole entire very
  good great cool weird boring actual same famous amazing awesome stupid silly dear`,
);
/** "the picture of the grandmother". */
const pictures = toVocabulary(
  'picture image shot clip scene part bit moment one section macro closeup view footage frame',
);
const markers = toVocabulary(
  'with of where when showing featuring containing in at on by near under over from beside behind',
);

/** Whether a description may end before a token: what follows is no noun that it would only describe ("the car mirror"). */
function endsBefore({ tokens }: Scope, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'punctuation') return true;
  if (token.kind !== 'word' || tokens[at - 1]!.word.endsWith("'s")) return false;
  return !isContent(token.word) || findTemplateStart(tokens, at) || telling.has(token.word);
}

/** Index after the noun that says that a part of the video is meant; undefined where there is none. */
function skipPart({ tokens }: Scope, at: number): number | undefined {
  const word = tokens[at]?.word ?? '';
  const isClose = word === 'close' && tokens[at + 1]?.word === 'up';
  if (isClose || framings.has(word)) {
    const end = at + (isClose ? 2 : 1);
    return parts.has(tokens[end]?.word ?? '') || singularClipNouns.has(tokens[end]?.word ?? '') ? end + 1 : end;
  }
  if (!(parts.has(word) || singularClipNouns.has(word)) || findNumber(tokens, at + 1) !== undefined) return undefined;
  return at + 1;
}

/** Index where a description begins that says that a part of the video is meant: "the bit where", "the one filling". */
function skipLead({ tokens }: Scope, at: number): number | undefined {
  const word = tokens[at]?.word ?? '';
  if (word === 'where' || word === 'when') return at + 1;
  if (word === 'while' && ['he', 'she', 'they', 'it'].includes(tokens[at + 1]?.word ?? '')) return at + 1;
  const noun = articles.has(word) ? at + 1 : at;
  const isClose = tokens[noun]?.word === 'close' && tokens[noun + 1]?.word === 'up';
  if (!isClose && !pictures.has(tokens[noun]?.word ?? '')) return undefined;
  const marker = noun + (isClose ? 2 : 1);
  const next = tokens[marker]?.word ?? '';
  if (markers.has(next)) return noun === at && next !== 'where' ? undefined : marker + 1;
  return tokens[noun]?.word === 'one' && next.endsWith('ing') && noun > at ? marker : undefined;
}

const isDoing = (word: string) => /(?:ing|ed)$/u.test(word) && word.length > 4;

function toThing(scope: Scope, from: number, read: Read, isPart: boolean, isLoose: boolean): Thing | undefined {
  const { words, people } = read;
  const numbers = findShown(scope, read);
  // "People" are any, "the people" are those of a clip.
  const isSomebody = people.length > 0 && (words.length > 0 || isPart || articles.has(scope.tokens[from]!.word));
  const isNamed = words.some(isName) || isSomebody || (isPart && words.length > 1);
  if (numbers.length === 0 || !isNamed) return undefined;
  const part = skipPart(scope, read.end);
  const to = part ?? read.end;
  if (!isLoose && !endsBefore(scope, to)) return undefined;
  const isDeed = words.some(isDoing) || (people.length > 0 && words.length > 0);
  const form = isPart || part !== undefined ? 'part' : isDeed ? 'deed' : 'plain';
  return { from, to, numbers, words: [...words, ...people], form };
}

/**
 * The thing that a token begins to name; undefined where no clip shows it. `isLoose` reads one as well that something of it
 * is named behind ("the trainer's shirt").
 */
export function readThing(scope: Scope, at: number, isLoose = false): Thing | undefined {
  const { tokens } = scope;
  const lead = skipLead(scope, at);
  if (lead !== undefined) {
    const read = readWords(scope, lead, true);
    return read.end === lead ? undefined : toThing(scope, at, read, true, isLoose);
  }
  let start = articles.has(tokens[at]?.word ?? '') ? at + 1 : at;
  while (
    start > at &&
    epithets.has(tokens[start]?.word ?? '') &&
    findByKin(scope.clips, [tokens[start]!.word]).length === 0
  )
    start += 1;
  const read = readWords(scope, start, false);
  return read.end === start ? undefined : toThing(scope, at, read, false, isLoose);
}
