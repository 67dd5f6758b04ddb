import { findOpposite, type Strength, type TemplateId } from '@retake/contracts';
import { parseReference } from '../references/parse-reference.ts';
import type { Scope } from '../references/reference.ts';
import { createPhraseBook, findPhrase, type PhraseBook } from '../words/phrases.ts';
import { type Behind, findBehind } from './find-behind.ts';
import { qualityNouns } from './qualities.ts';
import { findPartedSpoken, findSpoken } from './spoken/find-spoken.ts';
import { findScale } from './spoken/scales.ts';

/** A template whose words stand around the clips: "slow clip 2 down", "turn the contrast of clip 3 up". */
export interface SplitTemplate {
  readonly template: TemplateId;
  readonly strength?: Strength;
  /** Index after its first words; the clips come next. */
  readonly end: number;
  /** Its last words, where any stand behind the clips. */
  readonly tail?: { readonly from: number; readonly to: number };
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

const toSplit = (template: TemplateId, end: number, { from, to, strength }: Behind): SplitTemplate => ({
  template,
  end,
  tail: { from, to },
  ...(strength !== undefined && { strength }),
});

function parseNoun(scope: Scope, at: number): SplitTemplate | undefined {
  const { tokens } = scope;
  let start = turning.has(tokens[at]?.word ?? '') ? at + 1 : at;
  if (articles.has(tokens[start]?.word ?? '')) start += 1;
  const noun = findPhrase(qualityNouns, tokens, start);
  if (noun === undefined) return undefined;
  const direction = findBehind(scope, noun.end, directions);
  const template = direction?.value === 'less' ? findOpposite(noun.value) : noun.value;
  if (direction === undefined || template === undefined) return undefined;
  return toSplit(template, noun.end, direction);
}

/** "the colours of clip 7 a lot richer". */
function parseScale(scope: Scope, at: number): SplitTemplate | undefined {
  const start = articles.has(scope.tokens[at]?.word ?? '') ? at + 1 : at;
  const noun = findScale(scope.tokens, start);
  const wished = noun === undefined ? undefined : findBehind(scope, noun.end, noun.wished);
  const spoken = findSpoken(scope.tokens, at);
  // "The blacks blacker and the whites whiter": more is said than of the one noun.
  return wished === undefined || (spoken !== undefined && spoken.end >= wished.to)
    ? undefined
    : toSplit(wished.value, noun!.end, wished);
}

/** "bathe the last two clips in gold"; where the clips stand last there is no tail. */
function parseSpoken(scope: Scope, at: number): SplitTemplate | undefined {
  const found = findPartedSpoken(scope.tokens, at, (place) => skipClips(scope, place));
  if (found?.clips === undefined) return undefined;
  const { template, end, clips, strength } = found;
  return {
    template,
    end: clips.from,
    ...(strength !== undefined && { strength }),
    ...(end > clips.to && { tail: { from: clips.to, to: end } }),
  };
}

/** A template with clips between its words, starting at a token. */
export function parseSplitTemplate(scope: Scope, at: number): SplitTemplate | undefined {
  return parseVerb(scope, at) ?? parseScale(scope, at) ?? parseNoun(scope, at) ?? parseSpoken(scope, at);
}
