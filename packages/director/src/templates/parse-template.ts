import { findOpposite, getTemplate, type Strength, type TemplateId } from '@retake/contracts';
import type { Token } from '../tokens/tokenise.ts';
import { wholeNouns } from '../words/fillers.ts';
import { findPhrase } from '../words/phrases.ts';
import { strengthPhrases, weatherStrengths } from '../words/strengths.ts';
import { degrees, qualityAdjectives, qualityNouns } from './qualities.ts';
import { triggers } from './template-start.ts';

export interface TemplateMatch {
  readonly template: TemplateId;
  readonly strength?: Strength;
  readonly end: number;
}

const owners = new Set(['the', 'my', 'his', 'her', 'their', 'our', 'your']);

/** "the rain", "her dark coat": the words name a thing in the picture, not a look; "the noir look" is a look. */
function isThing(tokens: readonly Token[], start: number, end: number): boolean {
  if (!owners.has(tokens[start - 1]?.word ?? '')) return false;
  return (
    !wholeNouns.has(tokens[end]?.word ?? '') &&
    !/(?:look|effect|hour|style|light|glow|pop)$/.test(tokens[end - 1]!.word)
  );
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
function parseNegatedQuality(tokens: readonly Token[], at: number): { template: TemplateId; end: number } | undefined {
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

const exposures: Readonly<Record<string, TemplateId>> = { overexposed: 'darker', underexposed: 'brighter' };

/** "is overexposed" says what is wrong; nobody asks for it. */
function parseExposure(tokens: readonly Token[], at: number): { template: TemplateId; end: number } | undefined {
  const word = tokens[at]?.word ?? '';
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => /^(?:is|looks|seems|feels|it's|are)$/.test(token.word));
  return before && Object.hasOwn(exposures, word) ? { template: exposures[word]!, end: at + 1 } : undefined;
}

/** "not so bright" → darker, "less dark" → brighter, "too cold" → warmer, "reduce the contrast", "not bright enough". */
function parseQuality(tokens: readonly Token[], at: number): { template: TemplateId; end: number } | undefined {
  const negated = parseNegatedQuality(tokens, at) ?? parseExposure(tokens, at);
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

function skipStrengths(tokens: readonly Token[], at: number): { strength?: Strength; end: number } {
  let end = at;
  let strength: Strength | undefined;
  for (let found = findPhrase(strengthPhrases, tokens, end); found !== undefined; ) {
    strength = found.value;
    end = found.end;
    if (tokens[end]?.word === 'of') end += 1;
    found = findPhrase(strengthPhrases, tokens, end);
  }
  return strength === undefined ? { end } : { strength, end };
}

function parseBare(tokens: readonly Token[], at: number): { template: TemplateId; end: number } | undefined {
  const quality = parseQuality(tokens, at);
  const trigger = findPhrase(triggers, tokens, at);
  if (trigger !== undefined && (quality === undefined || trigger.end >= quality.end)) {
    return isThing(tokens, at, trigger.end) ? undefined : { template: trigger.value, end: trigger.end };
  }
  if (quality !== undefined) return quality;
  const again = tokens[at]?.word === 'more' ? findPhrase(triggers, tokens, at + 1) : undefined;
  return again === undefined ? undefined : { template: again.value, end: again.end };
}

/** "as bright as possible". */
function parseUtmost(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  if (tokens[at]?.word !== 'as') return undefined;
  const found = findPhrase(qualityAdjectives, tokens, at + 1) ?? findPhrase(triggers, tokens, at + 1);
  if (found === undefined || tokens[found.end]?.word !== 'as') return undefined;
  const last = tokens[found.end + 1]?.word ?? '';
  const end = last === 'possible' ? found.end + 2 : last === 'you' || last === 'it' ? found.end + 3 : undefined;
  return end === undefined ? undefined : { template: found.value, strength: 'strong', end };
}

const paces: Readonly<Record<string, Strength>> = {
  slow: 'slight',
  gentle: 'slight',
  small: 'slight',
  tiny: 'slight',
  smooth: 'slight',
  fast: 'strong',
  quick: 'strong',
  big: 'strong',
  huge: 'strong',
  dramatic: 'strong',
};

/** "slow pan left", "a quick zoom out". */
function parsePaced(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  const word = tokens[at]?.word ?? '';
  const strength = Object.hasOwn(paces, word) ? paces[word] : undefined;
  const found = strength === undefined ? undefined : findPhrase(triggers, tokens, at + 1);
  return found !== undefined && /^(?:zoom|pan)-/.test(found.value)
    ? { template: found.value, strength: strength!, end: found.end }
    : undefined;
}

/** A wish for a template that starts at a token, with the strength said before it: "much less dark", "heavy rain". */
export function parseTemplate(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  const utmost = parseUtmost(tokens, at) ?? parsePaced(tokens, at);
  if (utmost !== undefined) return utmost;
  const weather = findPhrase(weatherStrengths, tokens, at);
  const falling = weather === undefined ? undefined : parseBare(tokens, weather.end);
  if (weather !== undefined && falling !== undefined && getTemplate(falling.template).group === 'weather') {
    return { ...falling, strength: weather.value };
  }
  const { strength, end } = skipStrengths(tokens, at);
  const found = parseBare(tokens, end);
  if (found === undefined) return undefined;
  return strength === undefined ? found : { ...found, strength };
}
