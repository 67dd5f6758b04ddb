import type { Understanding } from '@retake/contracts';
import { describeClipNumbers } from './describe-plan.ts';

const ways = {
  undo: ['Taking back', 'the last change'],
  redo: ['Bringing back', 'what was undone last'],
} as const;

/** Undo and redo, over one step or some: "Clip 2: taking back the last 3 changes." */
export function describeWalk({ kind, clips, steps = 1 }: Understanding): string {
  const [verb, one] = ways[kind === 'redo' ? 'redo' : 'undo'];
  const what = steps === 1 ? one : `${kind === 'redo' ? '' : 'the last '}${steps} changes`;
  if (clips === undefined || clips.length === 0) return `${verb} ${what}.`;
  return `${describeClipNumbers(clips)}: ${verb.toLowerCase()} ${what}.`;
}

/** Where the video goes back to; the conversation stays. */
export function describeRewind({ cut, before }: Understanding): string {
  const moment = before === undefined ? `cut ${cut}` : `how it was before “${before}” (cut ${cut})`;
  return `Going back to ${moment}. Undo brings the video of now again.`;
}
