import { getTemplate, type Strength, type TemplateId } from '@retake/contracts';
import type { Token } from '../../tokens/tokenise.ts';
import { findPhrase } from '../../words/phrases.ts';
import { weatherStrengths } from '../../words/strengths.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

const strong = toVocabulary('much lot way');
const slight = toVocabulary('bit slightly tiny');
const strongWeather = toVocabulary('heavy torrential pelting deep driving lashing');
const slightWeather = toVocabulary('light drizzle gentle');

/** How much the words of a paraphrase ask for: "at a much slower pace", "a light shower". */
export function findSaidStrength(
  id: TemplateId,
  tokens: readonly Token[],
  from: number,
  to: number,
): Strength | undefined {
  const isWeather = getTemplate(id).group === 'weather';
  for (let at = from; at < to; at += 1) {
    const { word } = tokens[at]!;
    const weather = isWeather ? findPhrase(weatherStrengths, tokens, at)?.value : undefined;
    if (weather !== undefined) return weather;
    const isMeant = !['so', 'too', 'the'].includes(tokens[at - 1]?.word ?? '');
    if (isMeant && (strong.has(word) || (isWeather && strongWeather.has(word)))) return 'strong';
    if (isMeant && (slight.has(word) || (isWeather && slightWeather.has(word)))) return 'slight';
  }
  return undefined;
}
