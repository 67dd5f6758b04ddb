import { randomUUID } from 'node:crypto';
import { RetakeError } from '@retake/contracts';
import type { CutDocument, NewVersion, PlannedClip, PlanState } from '@retake/regeneration';
import { toVersionPosterKey, toVersionVideoKey } from '@retake/storage';
import type { RunContext } from '../run-context.ts';
import type { ComposedCut } from '../steps/compose-cut.ts';
import { type ClipFailure, toRunFailure } from '../steps/generate-clips.ts';
import { toTimeline } from '../steps/to-timeline.ts';
import type { ChangedClip, CutFile } from './check-cut.ts';
import { keepBought } from './keep-bought.ts';

/** A change that is ready to be published. */
interface ComposedChange {
  readonly cut: ComposedCut;
  readonly document: CutDocument;
  readonly newVersions: readonly NewVersion[];
}

interface CheckRequest {
  readonly state: PlanState;
  readonly planned: readonly PlannedClip[];
  readonly made: readonly NewVersion[];
  /** Clips of the change that could not be made. */
  readonly failures: readonly ClipFailure[];
  readonly compose: Compose;
}

/** Composes the job with these new versions. `whenComposed` is waited for beside what else a finished file needs. */
export type Compose = (
  made: readonly NewVersion[],
  whenComposed: (cut: CutFile) => Promise<unknown>,
) => Promise<ComposedChange>;

type Verdicts = Awaited<ReturnType<RunContext['parts']['checkCut']>>;

/**
 * Composes a change and judges every changed clip by its pictures before anybody sees it. A look that does not convince is
 * rendered once more; a clip that still does not is left as it was, and the rest is composed without it. What was paid is kept
 * as a version that is not shown. `notes` are
 * sentences for people about what cannot be seen although nothing is wrong.
 *
 * @throws RetakeError `EDIT_NOT_CONVINCING` with what was wrong, when no changed clip is left
 */
export async function checkClips(
  context: RunContext,
  { state, planned, made: first, failures: earlier, compose }: CheckRequest,
): Promise<CheckedChange> {
  let made = first;
  let isRepaired = false;
  const failures = [...earlier];
  for (;;) {
    const judged = { state, planned, made };
    let verdicts: Verdicts | undefined;
    const change = await compose(made, async (cut) => {
      verdicts = await judge(context, judged, cut);
    });
    if (made.length === 0) return { ...change, failures, notes: [] };
    const { problems, notes } = await findProblems(context, judged, { change, verdicts });
    if (problems.size === 0) return { ...change, failures, notes };
    const again = made.filter(({ id, look }) => problems.has(id) && look.length > 0);
    if (!isRepaired && again.length > 0) {
      isRepaired = true;
      made = await renderAgain(context, state, { change, made, again });
      continue;
    }
    for (const version of change.newVersions) {
      const problem = problems.get(version.id);
      if (problem === undefined) continue;
      const clip = planned.find(({ clipId }) => clipId === version.clipId)!;
      const message = `${problem} ${await keepBought(context, version, problem)}`;
      failures.push({ planned: clip, error: new RetakeError('EDIT_NOT_CONVINCING', { message }) });
    }
    made = made.filter(({ id }) => !problems.has(id));
    if (made.length === 0) throw toRunFailure(failures);
  }
}

interface CheckedChange extends ComposedChange {
  readonly failures: readonly ClipFailure[];
  readonly notes: readonly string[];
}

interface JudgedChange {
  readonly state: PlanState;
  readonly planned: readonly PlannedClip[];
  readonly made: readonly NewVersion[];
}

/** The verdicts on the changed clips of a finished cut, in the order of the new versions. */
async function judge(
  { parts, signal, report }: RunContext,
  { state, planned, made }: JudgedChange,
  cut: CutFile,
): Promise<Verdicts> {
  if (made.length === 0) return [];
  report({ clip: null, step: 'verify', percent: 100 });
  const clips = await Promise.all(
    made.map(async (version): Promise<ChangedClip> => {
      const { clip, base } = planned.find(({ clipId }) => clipId === version.clipId)!;
      return { clip, version, base, sourcePath: await parts.store.localPath(version.sourceKey) };
    }),
  );
  const shown = state.cut && (await toStored(parts, state.cut));
  return parts.checkCut({ cut, shown, clips, signal });
}

async function toStored(
  { store }: RunContext['parts'],
  { mediaKey, document }: { readonly mediaKey: string; readonly document: CutDocument },
): Promise<CutFile> {
  return { path: await store.localPath(mediaKey), key: mediaKey, document };
}

interface Judged {
  readonly change: ComposedChange;
  /** Absent where the cut had been composed before: by a worker before this one, or for an earlier change. */
  readonly verdicts: Verdicts | undefined;
}

interface Found {
  /** What is wrong with the versions that do not convince, by their ids. */
  readonly problems: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** What is to be said of the changed clips, once for each cut. */
async function findProblems(context: RunContext, judged: JudgedChange, { change, verdicts }: Judged): Promise<Found> {
  const { cut, document } = change;
  const { parts, run } = context;
  const found = await context.once(`check:${cut.cutId}`, async () => {
    const stored = { mediaKey: cut.mediaKey, document };
    const all = verdicts ?? (await judge(context, judged, await toStored(parts, stored)));
    return all.map((verdict, index) => ({ versionId: judged.made[index]!.id, ...verdict }));
  });
  for (const { problem, note, versionId } of found) {
    if (problem !== null) parts.log.warn({ ...run.lease, versionId, ...problem }, 'a changed clip does not convince');
    if (note !== null) parts.log.info({ ...run.lease, versionId, note }, 'a change cannot be seen');
  }
  return {
    problems: new Map(found.flatMap(({ versionId, problem }) => (problem ? [[versionId, problem.sentence]] : []))),
    notes: found.flatMap(({ note }) => note ?? []),
  };
}

/** The same versions under new ids, with nothing left of how these clips were rendered: everything after that is made anew. */
async function renderAgain(
  context: RunContext,
  state: PlanState,
  { change, made, again }: { change: ComposedChange; made: readonly NewVersion[]; again: readonly NewVersion[] },
): Promise<readonly NewVersion[]> {
  const { parts, run } = context;
  return context.once(`repair:${change.cut.cutId}`, async () => {
    const { document } = change;
    const timeline = await toTimeline(document, [...state.versions, ...made], parts);
    for (const { id } of again) {
      const index = document.slots.findIndex(({ versionId }) => versionId === id);
      await parts.forgetClip(timeline, index, parts.cacheFolder);
    }
    const { jobId } = run.lease;
    return made.map((version): NewVersion => {
      if (!again.includes(version)) return version;
      const id = randomUUID();
      const keys = { mediaKey: toVersionVideoKey(jobId, id), posterKey: toVersionPosterKey(jobId, id) };
      return { ...version, id, ...keys };
    });
  });
}
