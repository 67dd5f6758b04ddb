import type { Edit } from '@retake/contracts';
import { type Score, scoreLine } from './score.ts';
import { type Line, misses, studied, videos } from './studied-set.ts';

/** Studied sentences that are understood without anything before them, and are no commands. */
export const known: readonly Line[] = studied.filter(({ id, text, selected, history }) => {
  const isAlone = history === undefined && (selected ?? []).length === 0;
  return isAlone && !misses.missed.includes(id) && !text.startsWith('/') && text.length < 80;
});

/** Looks for clips that a sentence names by itself. */
export const looks = known.filter(
  ({ text, expect: { kind, edits = [] } }) =>
    kind === 'edit' &&
    /\d|clip|chorus|verse|hook|cta|intro|outro|bridge/iu.test(text) &&
    !/\b(?:rest|others?|all|every|each|both)\b/iu.test(text) &&
    edits.every(({ templates }) => templates.length > 0),
);

/** Clips that a sentence changes. */
export const clipsOf = ({ expect: { edits = [] } }: Line): readonly number[] => edits.flatMap(({ clips }) => clips);

/** Clips of its video that a sentence does not change. */
export const otherClipsOf = (line: Line): readonly number[] =>
  (videos.get(line.video) as readonly { number: number }[])
    .map(({ number }) => number)
    .filter((number) => !clipsOf(line).includes(number));

/** A sentence without the mark at its end. */
export const withoutEnd = ({ text }: Line): string => text.replace(/[.!?]+$/u, '');

/** How a text about the video of a sentence is understood, against some edits; those of the sentence when not given, a question when there are none. */
export function toScore(
  text: string,
  { video, expect }: Line,
  edits: readonly Edit[] | undefined = expect.edits,
): Score {
  const wanted = edits?.length === 0 ? { kind: 'clarify' } : { kind: 'edit', edits };
  const score = scoreLine({ id: 'said', text, clips: videos.get(video) }, wanted);
  if (typeof score === 'string') throw new Error(score);
  return score;
}
