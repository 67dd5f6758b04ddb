import { findByWords } from '../../references/prompt-index.ts';
import type { Turn } from '../../turn.ts';
import { clipNouns } from '../../words/clip-nouns.ts';
import { fillers } from '../../words/fillers.ts';
import { isNumberWord, toNumber } from '../../words/numbers.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { readSpan } from '../looks/read-span.ts';

/** Clips of a piece of a request, and how surely they are meant. */
export interface FoundClips {
  readonly numbers: readonly number[];
  /** Whether they are told by what they show alone: "the croissant" may be the thing and not its clip. */
  readonly isThing: boolean;
}

const pointing = toVocabulary('this that these those it them one ones first last final opening closing');
/** Nobody names clips in more words. */
const mostWords = 14;

/** Whether a word is said of clips, and of nothing that they show. */
function isNaming({ clips }: Turn, word: string): boolean {
  if (clipNouns.has(word) || pointing.has(word) || /\d/.test(word) || isNumberWord(word)) return true;
  const plain = word.replace(/s$/u, '');
  return clips.some(({ role, section }) => [role, section ?? ''].some((name) => name === word || name === plain));
}

/** What is thought of a clip, or that it is the one of now. */
const epithets = toVocabulary(
  'new newest latest current updated edited revised changed present awful ugly bad terrible horrible weird strange odd stupid silly dumb boring cheap fake great lovely beautiful nice cool wonderful gorgeous fantastic amazing brilliant perfect crazy damn bloody poor stunning',
);

/** "That awful hook" is the hook, where no clip shows anything awful. */
function dropEpithets({ clips }: Turn, said: string): string {
  const [first = '', ...rest] = said.split(' ');
  if (!['the', 'that', 'this', 'my', 'our', 'your'].includes(first)) return said;
  const end = rest.findIndex((word) => !epithets.has(word) || findByWords(clips, [word]).length > 0);
  return end > 0 ? [first, ...rest.slice(end)].join(' ') : said;
}

/** The clips that a piece of a request names, and nothing else; undefined when it says more, or names none that exist. */
export function findClips(turn: Turn, text: string): FoundClips | undefined {
  const plain = dropEpithets(turn, text.trim());
  return findPlain(turn, text) ?? (plain === text.trim() ? undefined : findPlain(turn, plain));
}

function findPlain(turn: Turn, text: string): FoundClips | undefined {
  const said = text
    .trim()
    .replace(/^(?:both|all of|only|just|the whole of) (?!(?:clips|of|scenes|shots|verses|choruses)\b)/u, '');
  const words = said.split(' ');
  if (said.trim() === '' || words.length > mostWords) return undefined;
  const span = readSpan(turn, said);
  if (span !== undefined && 'numbers' in span)
    return { numbers: span.numbers, isThing: !words.some((word) => isNaming(turn, word)) };
  const things = words.filter((word) => !fillers.has(word) && !clipNouns.has(word));
  if (span !== undefined || things.length === 0) return undefined;
  const role = turn.clips.filter((clip) => things.length === 1 && [clip.role, clip.section].includes(things[0]!));
  const numbers = role.length > 0 ? role.map(({ number }) => number) : findByWords(turn.clips, things);
  return numbers.length === 0 ? undefined : { numbers, isThing: role.length === 0 };
}

/** Likewise, where one clip is meant. */
export function findClip(turn: Turn, said: string): (FoundClips & { readonly number: number }) | undefined {
  // "From five to six": a number that is said alone, where one clip stands; "one" may be any.
  const isNumber = toNumber(said) !== undefined && said !== 'one';
  const found = findClips(turn, isNumber ? `clip ${said}` : said);
  const [number] = found?.numbers ?? [];
  return found === undefined || number === undefined || found.numbers.length !== 1 ? undefined : { ...found, number };
}
