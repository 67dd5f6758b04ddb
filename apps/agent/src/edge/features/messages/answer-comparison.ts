import { type ClipView, RetakeError, type Understanding, type VersionView } from '@retake/contracts';
import { describeClipNumbers, describeNumbers } from '@retake/director';
import type { Answer } from './answer.ts';
import { getFirstClip } from './get-first-clip.ts';

interface ComparedClip extends Pick<ClipView, 'number' | 'version'> {
  readonly versions: readonly Pick<VersionView, 'number' | 'parent'>[];
}

/**
 * Opens two versions of a clip side by side, the older one first: the one that it shows, and the one that is named; without a
 * name the one that it was made from, or, where it was made from none, the newest other one. Says so when there is nothing to
 * put beside it.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`, `VERSION_NOT_FOUND`
 */
export function answerComparison(
  { clips }: { readonly clips: readonly ComparedClip[] },
  { clips: named, version }: Understanding,
): Answer {
  const number = getFirstClip(named);
  const clip = clips.find((entry) => entry.number === number);
  if (!clip) throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
  const name = describeClipNumbers([number]);
  if (version !== undefined && !clip.versions.some((entry) => entry.number === version)) {
    throw new RetakeError('VERSION_NOT_FOUND', { message: `${name} has no version ${version}.` });
  }
  const others = clip.versions.map((entry) => entry.number).filter((entry) => entry !== clip.version);
  const other = version ?? findParent(clip) ?? others.at(-1);
  if (other === undefined || others.length === 0) {
    return say(`${name} has only its original, so there is nothing to compare it with yet.`);
  }
  if (other === clip.version) {
    const rest = `${others.length === 1 ? 'version' : 'versions'} ${describeNumbers(others)}`;
    return say(`${name} shows version ${other} now. It can be compared with ${rest}.`);
  }
  const [before, after] = [Math.min(other, clip.version), Math.max(other, clip.version)];
  const toName = (entry: number) =>
    `${entry === 1 ? 'the original' : `version ${entry}`}${entry === clip.version ? ' that it shows now' : ''}`;
  const { reply } = say(`${name}: ${toName(before)} beside ${toName(after)}.`);
  return { reply: { ...reply, compare: { clip: number, before, after } } };
}

function findParent({ version, versions }: ComparedClip): number | undefined {
  return versions.find(({ number }) => number === version)?.parent ?? undefined;
}

const say = (text: string): Answer => ({ reply: { text, kind: 'compare' } });
