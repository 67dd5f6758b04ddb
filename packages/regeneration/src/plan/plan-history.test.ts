import { isRetakeError, type TemplateId } from '@retake/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryJob } from '../testing/memory-job.ts';
import { PlainHistory, type Shown } from '../testing/plain-history.ts';
import type { StoredEdit, StoredRequest } from '../types.ts';

const clips = ['clip-1', 'clip-2', 'clip-3'];
const looks: TemplateId[] = ['nighttime', 'warmer', 'rain', 'sepia', 'vivid'];

type Action =
  | { readonly do: 'edit'; readonly clips: readonly string[]; readonly look: TemplateId }
  | { readonly do: 'restore'; readonly clip: string; readonly nth: number }
  | { readonly do: 'undo' | 'redo'; readonly clip: string | null; readonly steps: number }
  | { readonly do: 'rewind'; readonly nth: number }
  | { readonly do: 'reorder'; readonly order: readonly string[] };

const clip = fc.constantFrom(...clips);
const nth = fc.nat(30);
const steps = fc.integer({ min: 1, max: 4 });
const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      clips: fc.subarray(clips, { minLength: 1 }),
      look: fc.constantFrom(...looks),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const),
      clip: fc.option(clip),
      steps,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), clip, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rewind' as const), nth }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reorder' as const),
      order: fc.shuffledSubarray(clips, { minLength: clips.length }),
    }),
  },
);

const toShown = (job: MemoryJob): Shown => job.clips.map(({ id, versionId }) => [id, versionId]);
const toEdit = (clipId: string, look: TemplateId): StoredEdit => ({
  ...{ clipId, clip: 1, add: [{ template: look, strength: 'normal' }], instruction: null },
  ...{ route: 'grade', priceMicros: 0 },
});

/** The change as the job is asked for it. */
function toRequest(action: Action, job: MemoryJob): StoredRequest {
  switch (action.do) {
    case 'edit':
      return { kind: 'edit', edits: action.clips.map((clipId) => toEdit(clipId, action.look)) };
    case 'restore': {
      const versions = job.versions.filter(({ clipId }) => clipId === action.clip);
      return { kind: 'restore', clipId: action.clip, versionId: versions[action.nth % versions.length]!.id };
    }
    case 'rewind':
      return { kind: 'rewind', cutId: job.cuts[action.nth % job.cuts.length]!.id };
    case 'reorder':
      return { kind: 'reorder', clipIds: action.order };
    default:
      return { kind: action.do, clipIds: action.clip === null ? null : [action.clip], steps: action.steps };
  }
}

/** The same in the plain history; an edit takes the versions that it has made from the job. */
function follow(action: Action, plain: PlainHistory, before: MemoryJob['cuts'], job: MemoryJob): true | undefined {
  switch (action.do) {
    case 'undo':
    case 'redo':
      return action.clip === null
        ? plain.walk(action.do, action.steps)
        : plain.walkClip(action.do, action.clip, action.steps);
    case 'rewind':
      return plain.rewind((action.nth % before.length) + 1);
    default:
      return plain.edit(toShown(job));
  }
}

async function play(history: readonly Action[]): Promise<void> {
  const job = new MemoryJob(clips.length);
  const plain = new PlainHistory(toShown(job));
  for (const action of history) {
    const before = [...job.cuts];
    const isDone = await job.change(toRequest(action, job)).then(
      () => true,
      (error: unknown) => {
        if (!isRetakeError(error)) throw error;
        return undefined;
      },
    );
    const plainly = follow(action, plain, before, job);
    expect(isDone, JSON.stringify(action)).toBe(plainly);
    expect(toShown(job)).toEqual(plain.shown);
    expect({ undo: job.cut.undoCutId !== null, redo: job.cut.redoCutId !== null }).toEqual({
      undo: plain.canUndo,
      redo: plain.canRedo,
    });
    for (const { id, line } of job.clips) {
      expect({ versions: line.versionIds, place: line.place }).toEqual(plain.lines.get(id));
    }
  }
}

it('undoes, redoes, restores and rewinds, whole videos and clips, over any steps, as one step at a time would', async () => {
  await fc.assert(fc.asyncProperty(fc.array(actions, { maxLength: 40 }), play), { numRuns: 300 });
});

it('brings several undone changes back one by one, and all at once', async () => {
  const job = new MemoryJob(3);
  for (const id of clips) await job.change({ kind: 'edit', edits: [toEdit(id, 'rain')] });
  const numbers = () => job.clips.map(({ versionId }) => versionId.at(-1)).join('');
  await job.change({ kind: 'undo', steps: 3 });
  expect(numbers()).toBe('111');
  await job.change({ kind: 'redo' });
  expect(numbers()).toBe('211');
  await job.change({ kind: 'undo' });
  await job.change({ kind: 'redo', steps: 3 });
  expect(numbers()).toBe('222');
  await expect(job.change({ kind: 'undo', steps: 4 })).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
    message: 'The video has only 3 changes that can be taken back.',
  });
});

it('takes a clip back step by step, also over a restored version, while the others keep what they have', async () => {
  const job = new MemoryJob(3);
  const shown = () => job.clips[1]!.versionId.at(-1);
  const undoClip: StoredRequest = { kind: 'undo', clipIds: ['clip-2'] };
  for (const look of looks.slice(0, 3)) await job.change({ kind: 'edit', edits: [toEdit('clip-2', look)] });
  await job.change({ kind: 'restore', clipId: 'clip-2', versionId: 'clip-2-v1' });
  await job.change({ kind: 'edit', edits: [toEdit('clip-1', 'rain')] });
  for (const version of ['4', '3', '2', '1']) {
    await job.change(undoClip);
    expect(shown()).toBe(version);
  }
  await expect(job.change(undoClip)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  await job.change({ kind: 'redo', clipIds: ['clip-2'], steps: 2 });
  expect(shown()).toBe('3');
  expect(job.clips[0]!.versionId).toBe('clip-1-v2');
});
