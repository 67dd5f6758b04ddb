import {
  type Choice,
  isSameLook,
  type LookEntry,
  type Plan,
  type PlanRow,
  RetakeError,
  type Route,
  type Sureness,
  type TemplateId,
  toPlanWaitMs,
  type Understanding,
} from '@retake/contracts';
import type { ClipContext } from '../message-context.ts';
import { listNearTemplates, toLabels } from './nearest-templates.ts';
import { toLookEntries } from './to-look-entries.ts';

/** What carrying an instruction out on one clip takes. */
export interface PaidQuote {
  readonly route: Exclude<Route, 'grade'>;
  readonly priceMicros: number;
  /** The most that is held for it. */
  readonly maxMicros: number;
  readonly sureness: Sureness;
  readonly waitMs: number;
}

export interface PlanOptions {
  /** How long one clip takes on the grade route, in milliseconds. */
  readonly waitMsFor: (clip: ClipContext, add: readonly LookEntry[]) => number;
  /** What an instruction costs on a clip; absent where no video model is set up. */
  readonly paidFor?: (clip: ClipContext) => PaidQuote;
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

/** All that is asked of one clip. */
interface Asked {
  readonly add: LookEntry[];
  readonly instruction: string | null;
}

/**
 * The quote of an edit: one row per clip in rising order, prices added up, and waits as far as one waits for the other.
 * Templates are free; an instruction takes the paid route that `paidFor` names. Throws RetakeError PLAN_UNAVAILABLE for
 * an instruction where there is none (details: clip, instruction, choices), CLIP_NOT_FOUND for a clip that is not in the
 * video, and NOTHING_TO_DO when there are no edits.
 */
export function toPlan(understanding: Understanding, clips: readonly ClipContext[], options: PlanOptions): Plan {
  const { paidFor } = options;
  const askedByClip = new Map<number, Asked>();
  for (const edit of understanding.edits ?? []) {
    const { instruction = null } = edit;
    const isEmpty = instruction === null && edit.templates.length === 0;
    if (isEmpty || (instruction !== null && !paidFor)) refuse(edit.clips[0]!, instruction ?? '');
    for (const number of edit.clips) {
      const known = askedByClip.get(number) ?? { add: [], instruction: null };
      askedByClip.set(number, {
        add: merge(known.add, toLookEntries(edit)),
        instruction: instruction ?? known.instruction,
      });
    }
  }
  const quoted = [...askedByClip]
    .sort(([a], [b]) => a - b)
    .map(([number, asked]): { row: PlanRow; maxMicros: number } => {
      const clip = clips.find((candidate) => candidate.number === number);
      if (clip === undefined) throw new RetakeError('CLIP_NOT_FOUND', { details: { clip: number } });
      if (asked.instruction !== null && paidFor) {
        const { maxMicros, ...quote } = paidFor(clip);
        return { row: { clip: number, ...asked, ...quote }, maxMicros };
      }
      const waitMs = Math.max(0, Math.round(options.waitMsFor(clip, asked.add)));
      return { row: { clip: number, ...asked, route: 'grade', priceMicros: 0, waitMs }, maxMicros: 0 };
    });
  if (quoted.length === 0) throw new RetakeError('NOTHING_TO_DO');
  const rows = quoted.map(({ row }) => row);
  return {
    rows,
    totalMicros: rows.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
    maxMicros: quoted.reduce((sum, { maxMicros }) => sum + maxMicros, 0),
    waitMs: toPlanWaitMs(rows),
  };
}

/** A template named twice for one clip is asked for once, at the strength said last. */
function merge(known: LookEntry[], added: LookEntry[]): LookEntry[] {
  const kept = known.filter(({ template }) => !added.some((entry) => entry.template === template));
  return isSameLook(known, added) ? [...known] : [...kept, ...added];
}
