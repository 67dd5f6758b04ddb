import { clipNouns } from '../words/clip-nouns.ts';
import { parseNamedPart } from './named-parts.ts';
import { toNamed } from './problems.ts';
import type { ReferenceMatch, ReferenceParser, Scope } from './reference.ts';

/** Index after "that isn't", "which are not". */
function skipNot({ tokens }: Scope, at: number): number | undefined {
  const start = ['that', 'which'].includes(tokens[at]?.word ?? '') ? at + 1 : at;
  const word = tokens[start]?.word ?? '';
  if (["isn't", "aren't"].includes(word)) return start + 1;
  return ['is', 'are', "that's"].includes(word) && tokens[start + 1]?.word === 'not' ? start + 2 : undefined;
}

function toOthers({ clips }: Scope, match: ReferenceMatch, end: number): ReferenceMatch | undefined {
  const { clips: excepted, problem } = match.reference;
  if (problem !== undefined || excepted.length === 0) return match;
  const others = clips.map(({ number }) => number).filter((number) => !excepted.includes(number));
  return others.length === 0 ? undefined : { reference: toNamed(others, clips), end };
}

/** "whatever isn't a chorus", "every clip that is not a verse", "the non-chorus clips". */
export const parseComplement: ReferenceParser = (scope, at) => {
  const { tokens } = scope;
  const word = tokens[at]?.word ?? '';
  const non = ['the', 'all'].includes(word) ? at + 1 : at;
  if (tokens[non]?.word === 'non') {
    const match = parseNamedPart({ ...scope, tokens: tokens.slice(non + 1) }, 0);
    const hasNoun = match !== undefined && clipNouns.has(tokens[non + match.end]?.word ?? '');
    return hasNoun ? toOthers(scope, match, non + 1 + match.end) : undefined;
  }
  const isWhole = ['everything', 'whatever', 'anything'].includes(word);
  const noun =
    ['all', 'every', 'any', 'each'].includes(word) && clipNouns.has(tokens[at + 1]?.word ?? '') ? at + 2 : undefined;
  const not = isWhole ? skipNot(scope, at + 1) : noun === undefined ? undefined : skipNot(scope, noun);
  if (not === undefined) return undefined;
  const name = ['a', 'an', 'the'].includes(tokens[not]?.word ?? '') ? not + 1 : not;
  const match = parseNamedPart({ ...scope, tokens: tokens.slice(name) }, 0);
  return match === undefined ? undefined : toOthers(scope, match, name + match.end);
};
