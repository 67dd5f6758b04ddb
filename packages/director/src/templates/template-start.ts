import { templates } from '@retake/contracts';
import type { Token } from '../tokens/tokenise.ts';
import { createPhraseBook, findPhrase } from '../words/phrases.ts';
import { strengthPhrases } from '../words/strengths.ts';
import { madeWays } from './made-ways.ts';
import { findSpoken } from './spoken/find-spoken.ts';
import { spokenWays } from './ways.ts';

/** Every trigger of the catalogue and every other way, with the template it asks for. */
export const triggers = createPhraseBook([
  ...templates.flatMap(({ id, triggers: phrases }) => phrases.map((phrase) => [phrase, id] as const)),
  ...madeWays,
  ...spokenWays,
]);

const degrees = new Set(['more', 'less', 'too', 'not', 'increase', 'decrease', 'reduce', 'boost', 'raise', 'lower']);

/** Whether a wish for a template may start at a token: a trigger, a strength or a word of degree. */
export function findTemplateStart(tokens: readonly Token[], at: number): boolean {
  return (
    degrees.has(tokens[at]?.word ?? '') ||
    findPhrase(triggers, tokens, at) !== undefined ||
    findSpoken(tokens, at) !== undefined ||
    findPhrase(strengthPhrases, tokens, at) !== undefined
  );
}
