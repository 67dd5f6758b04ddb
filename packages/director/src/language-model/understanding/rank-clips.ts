import { findByWords } from '../../references/prompt-index.ts';
import type { UnsettledMessage } from './unsettled-message.ts';

/** Shorter words say little about what a clip shows. */
const tellingLetters = 4;
/** A word in more of the prompts than this tells no clip from the others. */
const commonShare = 0.25;
/** Turns in which a clip that is named counts as talked about. */
const recentTurns = 4;
/** Clips that were decided about last, as far as they count as talked about. */
const recentDecisions = 3;
/** As many as keep all that is said of them. */
const centralAtMost = 12;

interface RankedClips {
  /** All numbers: what the message is likely about comes first. */
  readonly order: readonly number[];
  /** How many of them, from the first, the message is about: named, selected, described or talked about. */
  readonly central: number;
}

/** Which clips matter most to a message, when there is no room for every word about all of them. */
export function rankClips(message: UnsettledMessage): RankedClips {
  const { clips, named, selected, facts } = message;
  const there = new Set(clips.map(({ number }) => number));
  const decided = facts.clips
    .filter(({ newestVersion, verdict }) => newestVersion > 1 || verdict !== 'none')
    .toSorted((a, b) => b.decidedAt - a.decidedAt)
    .map(({ number }) => number);
  const about = [...named, ...selected, ...listDescribed(message), ...listTalkedAbout(message)];
  const first = new Set([...about, ...decided.slice(0, recentDecisions)].filter((number) => there.has(number)));
  const order = new Set([...first, ...decided.filter((number) => there.has(number)), ...there]);
  return { order: [...order], central: Math.min(first.size, centralAtMost) };
}

/** Clips whose prompts have words of the message; those with more of them come first. */
function listDescribed({ text, clips }: UnsettledMessage): readonly number[] {
  const hits = new Map<number, number>();
  for (const word of new Set(text.toLowerCase().match(/\p{L}+/gu))) {
    const found = word.length < tellingLetters ? [] : findByWords(clips, [word]);
    if (found.length > Math.max(1, clips.length * commonShare)) continue;
    for (const number of found) hits.set(number, (hits.get(number) ?? 0) + 1);
  }
  return [...hits].sort(([, a], [, b]) => b - a).map(([number]) => number);
}

/** Clips that the last turns name by number, those of the newest first. */
function listTalkedAbout({ history }: UnsettledMessage): readonly number[] {
  return history
    .slice(-recentTurns)
    .toReversed()
    .flatMap(({ content }) => [...content.matchAll(/\bclips?\s+(\d{1,3})\b/giu)].map(([, number]) => Number(number)));
}
