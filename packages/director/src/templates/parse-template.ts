import { getTemplate, type Strength, type TemplateId } from '@retake/contracts';
import type { Token } from '../tokens/tokenise.ts';
import { findPhrase } from '../words/phrases.ts';
import { strengthPhrases, weatherStrengths } from '../words/strengths.ts';
import { isThing, isTold } from './is-thing.ts';
import { parseQuality } from './parse-quality.ts';
import { qualityAdjectives } from './qualities.ts';
import { findSpoken } from './spoken/find-spoken.ts';
import { triggers } from './template-start.ts';

export interface TemplateMatch {
  readonly template: TemplateId;
  readonly strength?: Strength;
  readonly end: number;
}

const isWeather = (id: TemplateId) => getTemplate(id).group === 'weather';

function skipStrengths(tokens: readonly Token[], at: number): { strength?: Strength; end: number } {
  let end = at;
  let strength: Strength | undefined;
  for (let found = findPhrase(strengthPhrases, tokens, end); found !== undefined; ) {
    strength = found.value;
    end = found.end;
    if (tokens[end]?.word === 'of') end += 1;
    // "Heavy, really strong fog."
    const next = tokens[end]?.word === ',' ? end + 1 : end;
    found = findPhrase(strengthPhrases, tokens, next);
    if (found === undefined || parseBare(tokens, found.end) === undefined) found = next > end ? undefined : found;
  }
  return strength === undefined ? { end } : { strength, end };
}

function parseBare(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  if (isTold(tokens, at)) return undefined;
  const short = parseShort(tokens, at);
  const spoken = findSpoken(tokens, at);
  const isLonger = spoken !== undefined && spoken.end > (short?.end ?? at) && !isThing(tokens, at, spoken.end);
  return isLonger ? spoken : short;
}

function parseShort(tokens: readonly Token[], at: number): TemplateMatch | undefined {
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
  slower: 'slight',
  faster: 'strong',
  quicker: 'strong',
  fast: 'strong',
  quick: 'strong',
  big: 'strong',
  huge: 'strong',
  dramatic: 'strong',
  stronger: 'strong',
  bigger: 'strong',
  larger: 'strong',
  heavier: 'strong',
  thicker: 'strong',
  denser: 'strong',
  weaker: 'slight',
  smaller: 'slight',
  thinner: 'slight',
  gentler: 'slight',
};

/** "slow pan left", "a much stronger zoom in", "heavier rain". */
function parsePaced(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  const start = skipStrengths(tokens, at).end;
  const word = tokens[start]?.word ?? '';
  const strength = Object.hasOwn(paces, word) ? paces[word] : undefined;
  const found = strength === undefined ? undefined : findPhrase(triggers, tokens, start + 1);
  if (found === undefined) return undefined;
  const isNamed = /^(?:zoom|pan)-/.test(found.value) || (word.endsWith('er') && isWeather(found.value));
  return isNamed ? { template: found.value, strength: strength!, end: found.end } : undefined;
}

/** A wish for a template that starts at a token, with the strength said before it: "much less dark", "heavy rain". */
export function parseTemplate(tokens: readonly Token[], at: number): TemplateMatch | undefined {
  const utmost = parseUtmost(tokens, at) ?? parsePaced(tokens, at);
  if (utmost !== undefined) return utmost;
  const weather = findPhrase(weatherStrengths, tokens, at);
  const next = weather === undefined || tokens[weather.end]?.word !== ',' ? weather?.end : weather.end + 1;
  const falling = next === undefined ? undefined : parseBare(tokens, skipStrengths(tokens, next).end);
  if (weather !== undefined && falling !== undefined && isWeather(falling.template)) {
    return { ...falling, strength: weather.value };
  }
  const { strength, end } = skipStrengths(tokens, at);
  const found = parseBare(tokens, end);
  if (found === undefined) return undefined;
  return strength === undefined ? found : { ...found, strength };
}
