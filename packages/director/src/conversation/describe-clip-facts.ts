import type { ClipFacts, Look } from '@retake/contracts';
import { describeLook } from '../replies/describe-plan.ts';
import { shortenMiddle } from './shorten-middle.ts';
import { toPlainWords } from './to-plain-words.ts';

/** How much is said of a clip, from all of it to what must never be missing. */
export const details = ['full', 'short', 'bare', 'counted'] as const;
export type Detail = (typeof details)[number];

const wordsOf = { full: 160, short: 60, bare: 0, counted: 0 } as const;
const decisionsOf = { full: 3, short: 1, bare: 0, counted: 0 } as const;

const quote = (words: string, characters: number) => `"${shortenMiddle(toPlainWords(words), characters)}"`;

function describeState({ look, origin }: ClipFacts, detail: Detail): string {
  if (detail === 'counted' && look.length > 0) return `look of ${look.length}`;
  if (look.length > 0) return toShortLook(look, detail);
  return origin === 'modify' || origin === 'reshoot' ? 'no look' : 'original';
}

/** Templates by id, a plus for strong, a minus for slight: a third of the tokens of the same in words. */
function toShortLook(look: Look, detail: Detail): string {
  if (detail === 'full') return toPlainWords(describeLook(look));
  const signs = { slight: '-', normal: '', strong: '+' } as const;
  return look
    .map((part) => ('template' in part ? part.template + signs[part.strength] : toPlainWords(describeLook([part]))))
    .join(' ');
}

/**
 * What a clip shows and what was decided about it, without its number: `v5 of 7: nighttime, strongly warmer; approved
 * "the colours are right"; before: v6 rejected "too dark"; 3 older verdicts`.
 */
export function describeClipFacts(clip: ClipFacts, detail: Detail): string {
  const characters = wordsOf[detail];
  const why = (reason: string | null) => (reason === null || characters === 0 ? '' : ` ${quote(reason, characters)}`);
  const told = clip.decisions.slice(0, decisionsOf[detail]);
  const untold = clip.decisions.length - told.length + clip.olderDecisions;
  const isModel = clip.origin === 'modify' || clip.origin === 'reshoot';
  const made = clip.instruction === null || characters === 0 ? '' : ` ${quote(clip.instruction, characters)}`;
  return [
    `v${clip.version} of ${clip.newestVersion}: ${describeState(clip, detail)}`,
    ...(isModel ? [`${clip.origin}${made}`] : []),
    ...(clip.verdict === 'none' ? [] : [`${clip.verdict}${why(clip.reason)}`]),
    ...told.map(({ version, verdict, reason }) => `before: v${version} ${verdict}${why(reason)}`),
    ...(untold > 0 ? [`${untold} older verdicts`] : []),
  ].join('; ');
}
