import type { AspectRatio, FrameFormat, Transition } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import type { AudioBed, CutRecord, VersionRecord } from '../records.ts';
import type { StoredRequest } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readCuts } from '../views/read-cuts.ts';
import { readVersions } from '../views/read-versions.ts';
import { type ClipLine, toFirstLine } from './clip-line.ts';
import { readTarget, type Target } from './target.ts';

/** What a plan is made over: the job at the moment when a change has its turn. */
export interface PlanState {
  readonly jobId: string;
  readonly aspectRatio: AspectRatio;
  readonly format: FrameFormat;
  readonly audio: AudioBed | null;
  /** Grows with every published cut: two plans of one version of a job are the same. */
  readonly jobVersion: number;
  /** In playing order. */
  readonly clips: readonly PlanClip[];
  readonly versions: readonly VersionRecord[];
  readonly cut: CutRecord | null;
  /** Where undo and redo lead from the current cut. */
  readonly undoCut: CutRecord | null;
  readonly redoCut: CutRecord | null;
  /** What undo, redo and rewind lead to, when the state was read for one of them. */
  readonly target?: Target | undefined;
}

export interface PlanClip {
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly slotFrames: number;
  readonly transitionAfter: Transition;
  readonly versionId: string;
  /** What its own undo and redo go through. */
  readonly line: ClipLine;
}

/** Reads the state for a plan; in the transaction that locks the job, or by the worker that has its lease. */
export async function readPlanState(database: Queryable, job: Job): Promise<PlanState> {
  const clips = await readClips(database, job.id);
  const versions = await readVersions(database, job.id);
  const [cut = null] = job.currentCutId === null ? [] : await readCuts(database, job.id, [job.currentCutId]);
  const wanted = [cut?.undoCutId, cut?.redoCutId].filter((id) => id != null);
  const around = wanted.length === 0 ? [] : await readCuts(database, job.id, wanted);
  return {
    jobId: job.id,
    aspectRatio: job.aspectRatio,
    format: job.format,
    audio: job.audio,
    jobVersion: job.version,
    clips: clips.map(({ id, number, role, slotFrames, transitionKind, transitionFrames, versionId, line }) => ({
      id,
      number,
      role,
      slotFrames,
      transitionAfter: { kind: transitionKind, frames: transitionFrames },
      versionId,
      line: line ?? toFirstLine(versionId, versions),
    })),
    versions,
    cut,
    undoCut: around.find(({ id }) => id === cut?.undoCutId) ?? null,
    redoCut: around.find(({ id }) => id === cut?.redoCutId) ?? null,
  };
}

/** The state that a change is planned over: undo, redo and rewind also need what they lead to. */
export async function withTarget(database: Queryable, state: PlanState, request: StoredRequest): Promise<PlanState> {
  return { ...state, target: await readTarget(database, state, request) };
}
