import { findTemplateStart } from '../templates/template-start.ts';
import { clipNouns, pluralClipNouns } from '../words/clip-nouns.ts';
import { findPhrase } from '../words/phrases.ts';
import { staying, untouched } from '../words/untouched.ts';
import { standsAlone } from './counted-clips.ts';
import { findNumber } from './number-list.ts';
import type { Reference, ReferenceMatch, Scope } from './reference.ts';
import { parseRestOfPart } from './rest-of-part.ts';
import { wholeVideo } from './whole-video.ts';

/** "Leave the other two alone": no noun follows. */
const endsAt = (scope: Scope, at: number) =>
  standsAlone(scope, at) ||
  findPhrase(untouched, scope.tokens, at) !== undefined ||
  findPhrase(staying, scope.tokens, at) !== undefined;

/** "the rest", "the others", "the other two", "the other clips", "the rest of the video", after an article. */
export function parseRest(scope: Scope, at: number): ReferenceMatch | undefined {
  const ofPart = parseRestOfPart(scope, at);
  if (ofPart !== undefined) return ofPart;
  const { tokens } = scope;
  const word = tokens[at]?.word;
  const rest: Reference = { kind: 'rest', clips: [], weak: false };
  if (word === 'rest' || word === 'others') {
    const of = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1;
    const noun = of > at + 1 && ['the', 'my'].includes(tokens[of]?.word ?? '') ? of + 1 : of;
    const isLong =
      of > at + 1 &&
      (clipNouns.has(tokens[noun]?.word ?? '') ||
        wholeVideo.has(tokens[noun]?.word ?? '') ||
        tokens[of]?.word === 'them');
    if (of > at + 1 && !isLong) return undefined;
    return { reference: rest, end: isLong ? noun + 1 : at + 1 };
  }
  if (word !== 'other' && word !== 'remaining') return undefined;
  const count = findNumber(tokens, at + 1);
  const end = count?.end ?? at + 1;
  const hasNoun = pluralClipNouns.has(tokens[end]?.word ?? '') || tokens[end]?.word === 'ones';
  if (!hasNoun && !(count !== undefined && count.value > 1 && endsAt(scope, end))) return undefined;
  return {
    reference: count === undefined ? rest : { ...rest, count: count.value },
    end: hasNoun ? end + 1 : end,
  };
}

/** "clip 1 warmer, others cooler". */
export function isOthersAlone({ tokens }: Scope, at: number): boolean {
  const previous = tokens[at - 1];
  const isStart = previous !== undefined && (previous.kind === 'punctuation' || ['and', 'but'].includes(previous.word));
  return isStart && ['rest', 'others'].includes(tokens[at]?.word ?? '') && findTemplateStart(tokens, at + 1);
}
