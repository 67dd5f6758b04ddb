import type { Understanding } from '@retake/contracts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { KindReader, Turn } from '../../turn.ts';
import { isGreeting } from '../social-clauses.ts';
import { findClips } from './find-clips.ts';
import { orderWays } from './order/order-ways.ts';
import { wholeOrderWays } from './order/whole-order-ways.ts';
import { reviewWays } from './review-ways.ts';
import { runWays } from './run-ways.ts';
import { takeUpClip } from './take-up-clip.ts';
import { toPlainRequest } from './to-plain-request.ts';
import { transitionWays } from './transition-ways.ts';
import { compareWays } from './versions/compare-ways.ts';
import { restoreWays } from './versions/restore-ways.ts';
import { undoWays } from './versions/undo-ways.ts';
import { findWay } from './ways.ts';

/** Without one of these no request is about a transition. */
const joining = /\b(?:cross|crossfad\w*|x|xfad\w*|fad\w*|dissolv\w*|blend\w*|mix|cut\w*|dip|black|transition\w*)\b/u;
/** How clips should join, which every transition does: "blend gently into". */
const gently = /\b(?:gently|slowly|softly|smoothly|nicely|gradually|quickly|seamlessly|neatly) /gu;
const asked =
  /^(?:(?:please|ok|and|so|hey|hi|then|now|but|also) )*(?:can|could|would|will|may|might|shall|should|how (?:does|do) .* compare|(?:(?:is|would)(?: it)?(?: be)? )?possible|(?:would|do) you mind|wouldn't it|(?:how|what) about)\b/u;

const ways = [...undoWays, ...restoreWays, ...compareWays, ...runWays, ...reviewWays, ...wholeOrderWays, ...orderWays];

/** A request alone, by the ways of saying it and then by the readers of each kind; a question is left to others. */
export function readAlone(
  turn: Turn,
  words: readonly string[],
  readers: readonly KindReader[],
): Understanding | undefined {
  if (isGreeting(words.join(' ').replace(/ (?=[,.!])/gu, ''))) return undefined;
  if (words.at(-1) === '?' && !asked.test(words.join(' '))) return undefined;
  const said = toPlainRequest(words.filter((word, at) => word !== '?' || at < words.length - 1));
  if (said === '') return undefined;
  const understood =
    (joining.test(said) ? findWay(transitionWays, turn, said.replaceAll(gently, '')) : undefined) ??
    findWay(ways, turn, said);
  if (understood !== undefined) return understood;
  const alone = { ...turn, sentence: readSentence(said, turn.clips, turn.selected) };
  for (const read of readers) {
    const found = read(alone);
    if (found !== undefined) return found.kind === 'clarify' ? undefined : found;
  }
  const taken = takeUpClip(said);
  return taken === undefined || findClips(turn, taken.clip) === undefined
    ? undefined
    : findWay(ways, turn, taken.request);
}
