import type { FrameFormat } from '@retake/contracts';
import { type SnappedCuts, snapCuts } from './beats/snap-cuts.ts';
import { type SlotFit, toFitSentence } from './plan/fit-slot.ts';
import { fitFile } from './run/fit-file.ts';
import type { ComposeClip } from './timeline.ts';

/** A clip whose slot may still move. A clip that is not to be fitted begins where its `headFrames` say. */
export interface DraftClip extends ComposeClip {
  readonly isFitted: boolean;
}

/** How the clips of a timeline got into their slots: what was done to each, null where nothing was, and to the cuts. */
export interface TimelineFit {
  readonly fits: readonly (SlotFit | null)[];
  readonly cuts: SnappedCuts['borders'] | null;
}

/** Moves the cuts to the beats, when there are any to be moved to, and fits each clip into the slot that it gets. */
export async function fitTimeline(
  drafts: readonly DraftClip[],
  { format, beats, signal }: { format: FrameFormat; beats: readonly number[] | null; signal?: AbortSignal },
): Promise<TimelineFit & { clips: ComposeClip[] }> {
  const slots = drafts.map(({ slotFrames }) => slotFrames);
  const neededFrames = drafts.map((_, index) => toHalfWindow(drafts, index - 1) + toHalfWindow(drafts, index));
  const snapped = beats && snapCuts({ slotFrames: slots, neededFrames, beats, rate: format.rate });
  const clips: ComposeClip[] = [];
  const fits: (SlotFit | null)[] = [];
  for (const [index, { isFitted, ...draft }] of drafts.entries()) {
    const clip = { ...draft, slotFrames: snapped?.slotFrames[index] ?? draft.slotFrames };
    const handles = { head: toHandle(drafts, index - 1), tail: toHandle(drafts, index) };
    const { slotFrames, sourceFrames } = clip;
    const request = { slotFrames, handles, format, ...(sourceFrames !== undefined && { sourceFrames }) };
    const fit = isFitted ? await fitFile(clip.path, { ...request, ...(signal && { signal }) }) : null;
    fits.push(fit);
    clips.push(fit === null ? clip : toFitted(clip, fit));
  }
  return { clips, fits, cuts: snapped?.borders ?? null };
}

function toFitted(clip: ComposeClip, fit: SlotFit): ComposeClip {
  const { headFrames, sourceFrames } = fit;
  return { ...clip, headFrames, sourceFrames, ...(fit.kind === 'speed' && { speed: fit.speed }) };
}

function toHalfWindow(clips: readonly ComposeClip[], index: number): number {
  return index < 0 || index === clips.length - 1 ? 0 : clips[index]!.transitionAfter.frames / 2;
}

/** Only a crossfade shows frames beyond the border. */
function toHandle(clips: readonly ComposeClip[], index: number): number {
  return clips[index]?.transitionAfter.kind === 'crossfade' ? toHalfWindow(clips, index) : 0;
}

/** Says of each clip and each cut what was done, a sentence each. */
export function toFitSentences({ fits, cuts }: TimelineFit): string[] {
  const clips = fits.flatMap((fit, index) => (fit === null ? [] : [`clip ${index + 1}: ${toFitSentence(fit)}`]));
  const moves = (cuts ?? []).map(({ movedFrames, isOnBeat }, index) => {
    if (!isOnBeat) return `cut ${index + 1}: It stays where it is; no beat near it leaves room for the clips.`;
    if (movedFrames === 0) return `cut ${index + 1}: It is on a beat already.`;
    const frames = `${Math.abs(movedFrames)} ${Math.abs(movedFrames) === 1 ? 'frame' : 'frames'}`;
    return `cut ${index + 1}: It moved ${frames} ${movedFrames < 0 ? 'earlier' : 'later'}, onto a beat.`;
  });
  return [...moves, ...clips];
}
