import type { TemplateId } from '@retake/contracts';
import type { Token } from '../../tokens/tokenise.ts';
import { cameraPatterns } from './camera.ts';
import { colourPatterns } from './colour.ts';
import { detailPatterns } from './detail.ts';
import { lightPatterns } from './light.ts';
import { type Match, matchPattern, type SkipClips } from './match-pattern.ts';
import { moodPatterns } from './mood.ts';
import { motionPatterns } from './motion.ts';
import { createNeeds } from './needs.ts';
import { compilePattern, listFirstWords, listNeeds, type Pattern } from './pattern.ts';
import { findSaidStrength } from './said-strength.ts';
import { fillIn } from './shared-words.ts';
import { timePatterns } from './time.ts';
import { weatherPatterns } from './weather.ts';

/** Patterns of one or more templates, one a line. */
export type Patterns = Partial<Readonly<Record<TemplateId, string>>>;

interface Way {
  readonly template: TemplateId;
  readonly pattern: Pattern;
  /** Numbers of the needs of which a message has to meet every one. */
  readonly needs: readonly number[];
}
type Ways = ReadonlyMap<string, readonly Way[]>;

const groups: readonly Patterns[] = [
  lightPatterns,
  timePatterns,
  colourPatterns,
  moodPatterns,
  weatherPatterns,
  motionPatterns,
  cameraPatterns,
  detailPatterns,
];

const needs = createNeeds();
/** What few words can meet is seldom met, and tells most. */
const byRarity = (a: readonly string[], b: readonly string[]) => a.length - b.length;

function toWays(lines: readonly (readonly [TemplateId, string])[]): Ways {
  const ways = new Map<string, Way[]>();
  for (const [template, line] of lines) {
    const pattern = compilePattern(fillIn(line));
    const way: Way = { template, pattern, needs: listNeeds(pattern).toSorted(byRarity).map(needs.add) };
    for (const word of new Set(listFirstWords(pattern))) {
      const known = ways.get(word) ?? [];
      known.push(way);
      ways.set(word, known);
    }
  }
  return ways;
}

const lines = groups.flatMap((group) =>
  Object.entries(group).flatMap(([id, text]) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [id as TemplateId, line] as const),
  ),
);
const whole = toWays(lines.filter(([, line]) => !line.includes('@')));
const parted = toWays(lines.filter(([, line]) => line.includes('@')));

/** What a message has words for: the ways that begin with a word, without those that need a word it has not. */
interface Possible {
  readonly isMet: (need: number) => boolean;
  readonly ways: Map<Ways, Map<string, readonly Way[]>>;
}
const possible = new WeakMap<readonly Token[], Possible>();

function listWays(all: Ways, tokens: readonly Token[], first: string): readonly Way[] {
  const begun = all.get(first);
  if (begun === undefined) return [];
  const message = possible.get(tokens) ?? { isMet: needs.findMet(tokens.map(({ word }) => word)), ways: new Map() };
  possible.set(tokens, message);
  const known = message.ways.get(all) ?? new Map<string, readonly Way[]>();
  message.ways.set(all, known);
  const ways = known.get(first) ?? begun.filter((way) => way.needs.every(message.isMet));
  known.set(first, ways);
  return ways;
}

/** What is said at a token, in the pattern that reaches farthest. */
export type Spoken = Match & { readonly template: TemplateId };

function findLongest(ways: Ways, tokens: readonly Token[], at: number, skip?: SkipClips): Spoken | undefined {
  let longest: Spoken | undefined;
  const first = tokens[at];
  if (first === undefined || first.kind === 'quote') return undefined;
  for (const { template, pattern } of listWays(ways, tokens, first.word)) {
    const match = matchPattern(pattern, tokens, at, skip);
    if (match !== undefined && match.end > (longest?.end ?? at)) longest = { ...match, template };
  }
  if (longest === undefined || longest.strength !== undefined) return longest;
  const strength = findSaidStrength(longest.template, tokens, at, longest.clips?.from ?? longest.end);
  return strength === undefined ? longest : { ...longest, strength };
}

/** Many readers ask about the same words, and a message keeps its tokens. */
const known = new WeakMap<readonly Token[], Map<number, Spoken | undefined>>();

/** A look that is paraphrased from a token on: "let it pour", "like a 40s detective movie". */
export function findSpoken(tokens: readonly Token[], at: number): Spoken | undefined {
  const found = known.get(tokens) ?? new Map<number, Spoken | undefined>();
  if (!known.has(tokens)) known.set(tokens, found);
  if (!found.has(at)) found.set(at, findLongest(whole, tokens, at));
  return found.get(at);
}

/** A look that is paraphrased around its clips: "bathe the last two clips in gold". */
export const findPartedSpoken = (tokens: readonly Token[], at: number, skip: SkipClips): Spoken | undefined =>
  findLongest(parted, tokens, at, skip);
