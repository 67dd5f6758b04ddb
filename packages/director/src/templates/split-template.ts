import { findOpposite, type TemplateId } from '@retake/contracts';
import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { fillers } from '../words/fillers.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import { strengthPhrases } from '../words/strengths.ts';
import { qualityAdjectives, qualityNouns } from './qualities.ts';

/** A template whose words stand around the clips: "slow clip 2 down", "turn the contrast of clip 3 up". */
export interface SplitTemplate {
  readonly template: TemplateId;
  /** Index after its first words; the clips come next. */
  readonly end: number;
  /** Its last words. */
  readonly tail: { readonly from: number; readonly to: number };
}

const toBook = (entries: Readonly<Record<string, TemplateId>>) => createPhraseBook(Object.entries(entries));
const verbs: Readonly<Record<string, PhraseBook<TemplateId>>> = {
  slow: toBook({ down: 'slow-motion' }),
  speed: toBook({ up: 'faster' }),
  warm: toBook({ up: 'warmer' }),
  cool: toBook({ down: 'cooler', off: 'cooler' }),
  light: toBook({ up: 'brighter' }),
  lighten: toBook({ up: 'brighter' }),
  brighten: toBook({ up: 'brighter' }),
  tone: toBook({ down: 'muted' }),
  calm: toBook({ down: 'less-motion' }),
  sharpen: toBook({ up: 'sharper' }),
  soften: toBook({ up: 'softer' }),
  darken: toBook({ down: 'darker', up: 'darker' }),
  dim: toBook({ down: 'darker' }),
  zoom: toBook({ in: 'zoom-in', out: 'zoom-out' }),
  pan: toBook({
    left: 'pan-left',
    right: 'pan-right',
    'to the left': 'pan-left',
    'to the right': 'pan-right',
    leftwards: 'pan-left',
    rightwards: 'pan-right',
  }),
};
const turning = new Set(['turn', 'bring', 'take', 'dial', 'crank', 'pump', 'bump', 'put', 'pull', 'push', 'ramp']);
const directions = createPhraseBook<'more' | 'less'>([
  ...['up', 'higher', 'stronger', 'greater', 'more intense', 'too low', 'too weak', 'too flat', 'too pale'].map(
    (text) => [text, 'more'] as const,
  ),
  ...[
    'down',
    'lower',
    'weaker',
    'less intense',
    'less strong',
    'too high',
    'too strong',
    'too intense',
    'too much',
    'too heavy',
  ].map((text) => [text, 'less'] as const),
]);
const pronouns = new Set(['it', 'this', 'that', 'them', 'these', 'those', 'everything']);
const articles = new Set(['the', 'its', 'their']);
/** Between the first words and the last stand the clips and little else. */
const farthest = 24;

function skipClips(scope: Scope, at: number): number | undefined {
  const match = parseReference(scope, at);
  if (match !== undefined) return match.end;
  return pronouns.has(scope.tokens[at]?.word ?? '') ? at + 1 : undefined;
}

function parseVerb(scope: Scope, at: number): SplitTemplate | undefined {
  const word = scope.tokens[at]?.word ?? '';
  const tails = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  const end = tails === undefined ? undefined : skipClips(scope, at + 1);
  const tail = end === undefined ? undefined : findPhrase(tails!, scope.tokens, end);
  return tail === undefined ? undefined : { template: tail.value, end: at + 1, tail: { from: end!, to: tail.end } };
}

/** The direction that a noun is wished in, past the clips and words without meaning of their own. */
function findDirection(scope: Scope, at: number) {
  const { tokens } = scope;
  for (let index = at; index < Math.min(tokens.length, at + farthest); ) {
    const found = findPhrase(directions, tokens, index);
    // "The colours are too much saturated": what is too much comes next.
    if (found !== undefined && findPhrase(qualityAdjectives, tokens, found.end) !== undefined) return undefined;
    if (found !== undefined) return { from: index, to: found.end, isLess: found.value === 'less' };
    const next =
      parseReference(scope, index)?.end ??
      findPhrase(strengthPhrases, tokens, index)?.end ??
      (fillers.has(tokens[index]!.word) && tokens[index]!.kind === 'word' ? index + 1 : undefined);
    if (next === undefined) return undefined;
    index = next;
  }
  return undefined;
}

function parseNoun(scope: Scope, at: number): SplitTemplate | undefined {
  const { tokens } = scope;
  let start = turning.has(tokens[at]?.word ?? '') ? at + 1 : at;
  if (articles.has(tokens[start]?.word ?? '')) start += 1;
  const noun = findPhrase(qualityNouns, tokens, start);
  if (noun === undefined) return undefined;
  const direction = findDirection(scope, noun.end);
  const template = direction?.isLess === true ? findOpposite(noun.value) : noun.value;
  if (direction === undefined || template === undefined) return undefined;
  return { template, end: noun.end, tail: { from: direction.from, to: direction.to } };
}

/** A template with clips between its words, starting at a token. */
export function parseSplitTemplate(scope: Scope, at: number): SplitTemplate | undefined {
  return parseVerb(scope, at) ?? parseNoun(scope, at);
}
