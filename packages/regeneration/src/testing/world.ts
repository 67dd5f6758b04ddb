import { randomUUID } from 'node:crypto';
import { type LookEntry, type Plan, RetakeError, type TemplateId, toPlanOfRows } from '@retake/contracts';
import { agentRole, createPool, type Database } from '@retake/db';
import type { TestServer } from '@retake/testkit';
import {
  type AcquiredRun,
  addClips,
  type ChangeRequest,
  createJob,
  type JobKey,
  type Lease,
  loadPlanState,
  type NewClip,
  type NewVersion,
  type PlannedClip,
  planChange,
  publishCut,
  publishTake,
  requestRegeneration,
  takeNext,
} from '../index.ts';

export interface World {
  readonly database: Database;
  readonly connectionString: string;
  /** Jobs that were told to the queue, in order. */
  readonly hints: string[];
  readonly enqueue: (transaction: unknown, hint: { readonly jobId: string }) => Promise<void>;
}

/** A world that whoever has made it closes. */
export interface OwnWorld extends World {
  close(): Promise<void>;
}

/** A database of its own, and the agent's pool over it. */
export async function createWorld(server: TestServer): Promise<OwnWorld> {
  const test = await server.createDatabase();
  const database = createPool({ connectionString: test.connectionString, role: agentRole, maximum: 24 });
  const hints: string[] = [];
  return {
    database,
    connectionString: test.connectionString,
    hints,
    enqueue: async (_transaction, { jobId }) => {
      hints.push(jobId);
    },
    async close() {
      await database.end();
      await test.close();
    },
  };
}

export const format = { width: 320, height: 180, rate: { num: 30, den: 1 } } as const;

function createNewVersion(jobId: string, prompt: string): NewClip['version'] {
  const id = randomUUID();
  return {
    id,
    origin: 'sample',
    basePrompt: prompt,
    prompt,
    instruction: null,
    look: [],
    sourceKey: `jobs/${jobId}/sources/${id}.mp4`,
    mediaKey: `jobs/${jobId}/sources/${id}.mp4`,
    posterKey: `jobs/${jobId}/posters/${id}.jpg`,
    sourceFrames: 60,
    headFrames: 10,
    leadFrames: 10,
    hasSound: false,
    priceMicros: 0,
  };
}

/** A job that waits for its clips to be made. */
export async function createDraft(
  world: World,
  ownerId: string = randomUUID(),
): Promise<JobKey & { regenerationId: string }> {
  const { jobId, regeneration } = await createJob(world.database, {
    ownerId,
    title: 'Test video',
    aspectRatio: '16:9',
    format,
    start: { kind: 'sample' },
    enqueue: world.enqueue,
  });
  return { jobId, ownerId, regenerationId: regeneration.id };
}

/** A job with a published cut of some clips of 30 frames, 8-frame crossfades between them. */
export async function createReadyJob(
  world: World,
  { clips = 3, ownerId }: { clips?: number; ownerId?: string } = {},
): Promise<JobKey> {
  const { jobId, ownerId: owner } = await createDraft(world, ownerId);
  const run = (await takeNext(world.database, { jobId, owner: 'maker' }))!;
  await addClips(world.database, run.lease, {
    audio: null,
    clips: Array.from({ length: clips }, (_, index) => ({
      id: randomUUID(),
      number: index + 1,
      role: 'showcase',
      section: null,
      slotFrames: 30,
      transitionAfter:
        index + 1 < clips ? { kind: 'crossfade' as const, frames: 8 } : { kind: 'cut' as const, frames: 0 },
      version: createNewVersion(jobId, `Clip ${index + 1}.`),
    })),
  });
  await finishRun(world, run);
  return { jobId, ownerId: owner };
}

/** Does what a worker does, without any files: plans, makes the new versions, publishes. */
export async function finishRun(
  world: World,
  run: { lease: Lease; request: Parameters<typeof planChange>[0] },
): Promise<number> {
  const { lease } = run;
  const planned = planChange(run.request, await loadPlanState(world.database, lease, run.request));
  const newVersions = planned.clips.map((clip) => toNewVersion(lease, clip));
  const cutId = randomUUID();
  return publishCut(world.database, {
    lease,
    cutId,
    document: {
      ...planned.document,
      slots: planned.document.slots.map((slot) => {
        const made = newVersions.find(({ clipId }) => clipId === slot.clipId);
        return made === undefined ? slot : { ...slot, versionId: made.id };
      }),
    },
    mediaKey: `jobs/${lease.jobId}/cuts/${cutId}.mp4`,
    posterKey: `jobs/${lease.jobId}/cuts/${cutId}.jpg`,
    frames: planned.document.slots.reduce((sum, { slotFrames }) => sum + slotFrames, 0),
    trail: planned.trail,
    newVersions,
    failedClips: [],
  });
}

function toNewVersion({ jobId }: Lease, { base, look, modifiedPrompt, instruction, route }: PlannedClip): NewVersion {
  const { number: _number, ...rest } = base;
  const id = randomUUID();
  // A look lies on the source that is there; a model makes another one.
  const sourceKey = route === 'grade' ? base.sourceKey : `jobs/${jobId}/sources/${id}.mp4`;
  return { ...rest, id, sourceKey, parentId: base.id, origin: route, look, prompt: modifiedPrompt, instruction };
}

/** Takes of a clip, one for each template. */
export const toTakes = (clip: number, ...templates: readonly TemplateId[]): ChangeRequest => ({
  kind: 'edit',
  plan: toPlanOfRows(
    templates.flatMap((template, index) =>
      toEditPlan([clip], template).rows.map((row) => ({ ...row, take: index + 1 })),
    ),
  ),
});

/** One of the takes that were asked for, as a worker has it that has just rendered it. @throws RetakeError `NOTHING_TO_DO` */
export async function makeTake(world: World, { lease, request }: AcquiredRun, take: number) {
  const { clips } = planChange(request, await loadPlanState(world.database, lease, request));
  const planned = clips.find((clip) => clip.take === take);
  if (planned === undefined) throw new RetakeError('NOTHING_TO_DO');
  return { lease, take, version: toNewVersion(lease, planned) };
}

export const addTake = async (world: World, run: AcquiredRun, take: number): Promise<void> =>
  publishTake(world.database, await makeTake(world, run, take));

export function toEditPlan(clips: readonly number[], template: TemplateId = 'nighttime'): Plan {
  const add: LookEntry[] = [{ template, strength: 'normal' }];
  return {
    rows: clips.map((clip) => ({ clip, add, instruction: null, route: 'grade', priceMicros: 0, waitMs: 1_000 })),
    totalMicros: 0,
    maxMicros: 0,
    waitMs: 1_000,
  };
}

export const toEdit = (clip: number, template?: TemplateId): ChangeRequest => ({
  kind: 'edit',
  plan: toEditPlan([clip], template),
});

export const request = (world: World, key: JobKey, change: ChangeRequest) =>
  requestRegeneration(world.database, { ...key, change, enqueue: world.enqueue });

/** Asks for a change and does it. */
export async function change(world: World, key: JobKey, asked: ChangeRequest): Promise<number> {
  await request(world, key, asked);
  const run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
  return finishRun(world, run);
}
