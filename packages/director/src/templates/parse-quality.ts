import { findOpposite, type Strength, type TemplateId } from '@retake/contracts';
import type { Token } from '../tokens/tokenise.ts';
import { findPhrase } from '../words/phrases.ts';
import { degrees, qualityAdjectives, qualityNouns } from './qualities.ts';

/** A quality that is asked for, with the token after it. */
interface Quality {
  readonly template: TemplateId;
  readonly strength?: Strength;
  readonly end: number;
}

const negated = new Set([
  'not',
  "isn't",
  "aren't",
  "doesn't",
  "don't",
  "shouldn't",
  "needn't",
  "wasn't",
  "hasn't",
  "couldn't",
]);
const linking = new Set(['be', 'look', 'feel', 'seem', 'appear', 'get', 'have', 'has', 'quite', 'show', 'nearly']);

/** "not so bright", "shouldn't be as dark", "doesn't have enough contrast", "not sharp enough". */
function parseNegatedQuality(tokens: readonly Token[], at: number): Quality | undefined {
  if (!negated.has(tokens[at]?.word ?? '')) return undefined;
  let next = at + 1;
  while (linking.has(tokens[next]?.word ?? '') && next < at + 4) next += 1;
  const word = tokens[next]?.word ?? '';
  if (word === 'enough') {
    const noun = findPhrase(qualityNouns, tokens, next + 1);
    return noun === undefined ? undefined : { template: noun.value, end: noun.end };
  }
  const enough = findPhrase(qualityAdjectives, tokens, next);
  if (enough !== undefined && tokens[enough.end]?.word === 'enough')
    return { template: enough.value, end: enough.end + 1 };
  if (!['so', 'as', 'that'].includes(word)) return undefined;
  const isMuch = tokens[next + 1]?.word === 'much';
  const quality = isMuch ? findPhrase(qualityNouns, tokens, next + 2) : findPhrase(qualityAdjectives, tokens, next + 1);
  const template = quality === undefined ? undefined : findOpposite(quality.value);
  return template === undefined ? undefined : { template, end: quality!.end };
}

const exposures: Readonly<Record<string, TemplateId>> = {
  overexposed: 'darker',
  underexposed: 'brighter',
  oversharpened: 'softer',
  oversharp: 'softer',
  oversaturated: 'muted',
  undersaturated: 'vivid',
  overbright: 'darker',
};

/** "is overexposed" says what is wrong; nobody asks for it. */
function parseExposure(tokens: readonly Token[], at: number): Quality | undefined {
  const isCut = ['over', 'under'].includes(tokens[at]?.word ?? '');
  const word = `${tokens[at]?.word ?? ''}${isCut ? (tokens[at + 1]?.word ?? '') : ''}`;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => /^(?:is|looks|look|seems|feels|it's|are)$/.test(token.word));
  return before && Object.hasOwn(exposures, word)
    ? { template: exposures[word]!, end: isCut ? at + 2 : at + 1 }
    : undefined;
}

const takers = new Set(['take', 'pull', 'suck', 'draw', 'drain', 'knock', 'get', 'dial', 'bleed', 'squeeze']);
const givers = new Set(['put', 'bring', 'pump', 'inject', 'push', 'get', 'pour', 'breathe', 'dial']);
const little = new Set(['little', 'bit', 'touch', 'tad', 'hint', 'dash']);
const lots = new Set(['lot', 'lots', 'much', 'most']);

/** "take a little saturation out", "put some warmth into": how much of a quality goes or comes. */
function parseMoved(tokens: readonly Token[], at: number): Quality | undefined {
  const verb = tokens[at]?.word ?? '';
  if (!takers.has(verb) && !givers.has(verb)) return undefined;
  let next = at + 1;
  while (['some', 'a', 'of', 'the', 'more', 'that', 'all', ...little, ...lots].includes(tokens[next]?.word ?? ''))
    next += 1;
  const noun = findPhrase(qualityNouns, tokens, next);
  const way = noun === undefined ? '' : (tokens[noun.end]?.word ?? '');
  if (noun === undefined || next === at + 1) return undefined;
  const isOut = takers.has(verb) && way === 'out';
  const isIn = givers.has(verb) && ['in', 'into', 'back'].includes(way);
  const template = isOut ? findOpposite(noun.value) : isIn ? noun.value : undefined;
  if (template === undefined) return undefined;
  const between = tokens.slice(at, next).map(({ word }) => word);
  const strength = between.some((word) => little.has(word))
    ? 'slight'
    : between.some((word) => lots.has(word))
      ? 'strong'
      : undefined;
  return { template, end: noun.end + 1, ...(strength !== undefined && { strength }) };
}

/** "not so bright" → darker, "less dark" → brighter, "too cold" → warmer, "reduce the contrast", "not bright enough". */
export function parseQuality(tokens: readonly Token[], at: number): Quality | undefined {
  const negated = parseNegatedQuality(tokens, at) ?? parseExposure(tokens, at) ?? parseMoved(tokens, at);
  if (negated !== undefined) return negated;
  const degree = findPhrase(degrees, tokens, at);
  if (degree === undefined) return undefined;
  const article = ['the', 'its'].includes(tokens[degree.end]?.word ?? '') && degree.value.of === 'noun';
  const start = article ? degree.end + 1 : degree.end;
  const adjective = degree.value.of === 'noun' ? undefined : findPhrase(qualityAdjectives, tokens, start);
  const noun = degree.value.of === 'adjective' ? undefined : findPhrase(qualityNouns, tokens, start);
  const quality = adjective ?? noun;
  if (quality === undefined) return undefined;
  const template = degree.value.more ? quality.value : findOpposite(quality.value);
  return template === undefined ? undefined : { template, end: quality.end };
}
