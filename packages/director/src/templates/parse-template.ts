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
    !wholeNouns.has(tokens[end]?.word ?? '') && !/(?:look|effect|hour|style|light|glow)$/.test(tokens[end - 1]!.word)
  );
}

/** "not so bright" → darker, "less dark" → brighter, "too cold" → warmer, "reduce the contrast", "not bright enough". */
function parseQuality(tokens: readonly Token[], at: number): { template: TemplateId; end: number } | undefined {
  const isEnough = tokens[at]?.word === 'not' || tokens[at]?.word === "isn't";
  const enough = isEnough ? findPhrase(qualityAdjectives, tokens, at + 1) : undefined;
  if (enough !== undefined && tokens[enough.end]?.word === 'enough')
    return { template: enough.value, end: enough.end + 1 };
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

/** A wish for a template that starts at a token, with the strength said before it: "much less dark", "heavy rain". */
export function parseTemplate(tokens: readonly Token[], at: number): TemplateMatch | undefined {
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
