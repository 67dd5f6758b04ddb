import { listTemplates } from '@retake/contracts';
import { toPlainWords } from '../../conversation/to-plain-words.ts';
import { describeLook, describeNumbers } from '../../replies/describe-plan.ts';
import { toQuotation } from '../../replies/to-quotation.ts';
import { rankClips } from './rank-clips.ts';
import type { ModelClip, UnsettledMessage } from './unsettled-message.ts';

/** The clips of a video for a model: all that is known of some, and the others in few words. */
export interface ClipList {
  readonly clips: readonly object[];
  /** Lines: `7 verse: a guitarist on a pier`, or `8 to 40 verse` for clips of which only the part is told. */
  readonly otherClips?: readonly string[];
}

/** How much is told: of the first clips in the order of importance all, of the next a line, of the rest the part. */
interface Share {
  readonly central: number;
  readonly centralCharacters: number;
  readonly lines: number;
  readonly lineCharacters: number;
}

const descriptionCharacters = 1_000;
const shortDescriptionCharacters = 300;
/** Tried in this order for clips that the message is hardly about. */
const lineCharacters = [400, 200, 100, 40] as const;
const partCharacters = 40;

/** Everything about every clip, which is what most videos have room for. */
export const toWholeClipList = (clips: readonly ModelClip[]): ClipList => ({
  clips: clips.map((clip) => toEntry(clip, descriptionCharacters)),
});

/**
 * The fullest list that fits. Clips that are named, selected, described or talked about keep their prompts and looks; those
 * of the others get shorter, all alike, then the less important are told by their part alone, many in a line.
 */
export function fitClipList(message: UnsettledMessage, fits: (list: ClipList) => boolean): ClipList {
  const { clips } = message;
  const whole = toWholeClipList(clips);
  if (fits(whole)) return whole;
  const { order, central } = rankClips(message);
  const ranked = order.map((number) => clips.find((clip) => clip.number === number)!);
  const toList = (share: Share) => toShortList(ranked, share);
  const lines = ranked.length - central;
  for (const characters of lineCharacters) {
    const share = { central, centralCharacters: descriptionCharacters, lines, lineCharacters: characters };
    if (fits(toList(share))) return toList(share);
  }
  const least = {
    central,
    centralCharacters: shortDescriptionCharacters,
    lines: 0,
    lineCharacters: lineCharacters.at(-1)!,
  };
  const toLines = (count: number) => toList({ ...least, lines: count });
  const toCentral = (count: number) => toList({ ...least, central: count });
  if (fits(toLines(0))) return toLines(findMost(lines, (count) => fits(toLines(count))));
  if (fits(toCentral(0))) return toCentral(findMost(central, (count) => fits(toCentral(count))));
  return { clips: [], otherClips: [describeNumbers(order)] };
}

/** The highest count up to `most` that holds, where 0 does. */
function findMost(most: number, holds: (count: number) => boolean): number {
  let [held, broken] = [0, most + 1];
  while (broken - held > 1) {
    const middle = Math.floor((held + broken) / 2);
    if (holds(middle)) held = middle;
    else broken = middle;
  }
  return held;
}

function toShortList(
  ranked: readonly ModelClip[],
  { central, centralCharacters, lines, lineCharacters }: Share,
): ClipList {
  const byNumber = (list: readonly ModelClip[]) => list.toSorted((a, b) => a.number - b.number);
  const told = byNumber(ranked.slice(central, central + lines));
  const folded = Map.groupBy(byNumber(ranked.slice(central + lines)), toPart);
  return {
    clips: byNumber(ranked.slice(0, central)).map((clip) => toEntry(clip, centralCharacters)),
    otherClips: [
      ...told.map((clip) =>
        toLine(`${clip.number}`, toPart(clip), toQuotation(toPlainWords(clip.prompt), lineCharacters)),
      ),
      ...[...folded].map(([part, group]) => toLine(describeNumbers(group.map(({ number }) => number)), part, '')),
    ],
  };
}

const toLine = (numbers: string, part: string, shows: string) =>
  `${numbers}${part === '' ? '' : ` ${part}`}${shows === '' ? '' : `: ${shows}`}`;

/** What a clip is for in its video. */
function toPart({ role, section }: ModelClip): string {
  const names = [...new Set([section ?? '', role].filter((name) => name !== ''))];
  return toQuotation(toPlainWords(names.join(', ')), partCharacters);
}

function toEntry({ number, role, section, prompt, look }: ModelClip, characters: number): object {
  return {
    number,
    ...(role !== '' && { role: toQuotation(role, partCharacters) }),
    ...(section != null && { section: toQuotation(section, partCharacters) }),
    ...(prompt !== '' && { shows: toQuotation(prompt, characters) }),
    ...(look.length > 0 && { look: describeLook(listTemplates(look)) }),
  };
}
