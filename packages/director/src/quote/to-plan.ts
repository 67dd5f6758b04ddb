import {
  type Choice,
  isSameLook,
  type LookEntry,
  type Plan,
  type PlanRow,
  RetakeError,
  type TemplateId,
  type Understanding,
} from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import { listNearTemplates, toLabels } from './nearest-templates.ts';
import { toLookEntries } from './to-look-entries.ts';

export interface PlanOptions {
  /** How long one clip takes on the grade route, in milliseconds. */
  readonly waitMsFor: (clip: ClipContext, add: readonly LookEntry[]) => number;
}

/** Near templates offered when a free instruction cannot be carried out, when its words suggest none. */
const usualTemplates: readonly TemplateId[] = ['brighter', 'cinematic', 'nighttime'];

function refuse(clip: number, instruction: string): never {
  const near = listNearTemplates(instruction);
  const labels = toLabels(near.length > 0 ? near : usualTemplates);
  const choices: Choice[] = labels.map((label) => ({ label, text: `Clip ${clip}: ${label}` }));
  throw new RetakeError('PLAN_UNAVAILABLE', {
    message: `That needs a video model, and none is set up here. What works without one: ${labels.join(', ')}.`,
    details: { clip, instruction, choices },
  });
}

/**
 * The quote of an edit on the grade route: one row per clip in rising order, free of charge, waits in milliseconds
 * added up. Throws RetakeError PLAN_UNAVAILABLE for a free instruction (details: clip, instruction, choices),
 * CLIP_NOT_FOUND for a clip that is not in the video, and NOTHING_TO_DO when there are no edits.
 */
export function toPlan(understanding: Understanding, clips: readonly ClipContext[], options: PlanOptions): Plan {
  const additions = new Map<number, LookEntry[]>();
  for (const edit of understanding.edits ?? []) {
    if (edit.instruction !== undefined || edit.templates.length === 0) refuse(edit.clips[0]!, edit.instruction ?? '');
    for (const number of edit.clips) additions.set(number, merge(additions.get(number) ?? [], toLookEntries(edit)));
  }
  const rows = [...additions]
    .sort(([a], [b]) => a - b)
    .map(([number, add]): PlanRow => {
      const clip = clips.find((candidate) => candidate.number === number);
      if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND', { details: { clip: number } });
      const waitMs = Math.max(0, Math.round(options.waitMsFor(clip, add)));
      return { clip: number, add, instruction: null, route: 'grade', priceMicros: 0, waitMs };
    });
  if (rows.length === 0) throw new RetakeError('NOTHING_TO_DO');
  return { rows, totalMicros: 0, maxMicros: 0, waitMs: rows.reduce((sum, { waitMs }) => sum + waitMs, 0) };
}

/** A template named twice for one clip is asked for once, at the strength said last. */
function merge(known: LookEntry[], added: LookEntry[]): LookEntry[] {
  const kept = known.filter(({ template }) => !added.some((entry) => entry.template === template));
  return isSameLook(known, added) ? [...known] : [...kept, ...added];
}
