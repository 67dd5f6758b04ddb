import {
  type CutDocument,
  loadPlanState,
  type NewVersion,
  type PlannedClip,
  planChange,
  publishCut,
  recordPrompts,
  toFailure,
} from '@retake/regeneration';
import { type Compose, checkClips } from './check/check-clips.ts';
import type { RunContext } from './run-context.ts';
import { composeCut } from './steps/compose-cut.ts';
import { generateClips, toRunFailure } from './steps/generate-clips.ts';
import { makeClips } from './steps/make-clips.ts';
import { matchLooks } from './steps/match-looks.ts';
import { showVersions } from './steps/show-versions.ts';
import { writePrompts } from './steps/write-prompts.ts';
import { makeTakes } from './takes/make-takes.ts';

/**
 * The steps of a run, in order: make (new jobs), plan, write the prompts that are missing, generate the clips, compose, check
 * what has changed, publish. The plan is made again each time: it depends on nothing but the job, which cannot change under
 * the lease, and the other steps are kept under names that tell what they were planned as. Clips that cannot be made stay as
 * they were, as long as there is one that can.
 */
export async function runSteps(context: RunContext): Promise<void> {
  const { parts, run, signal } = context;
  const { lease } = run;
  const { format } = await loadPlanState(parts.database, lease, run.request);
  await makeClips(context, format);

  const state = await loadPlanState(parts.database, lease, run.request);
  const planned = planChange(run.request, state);
  const worded = await writePrompts(context, planned.clips, state);
  const clips = await matchLooks(context, worded, state.format);
  await recordPrompts(parts.database, lease, withOnePrompt(clips));
  if (run.request.kind === 'variations') return makeTakes(context, clips, state);

  const { made, failures } = await generateClips(context, clips, state.format);
  if (failures.length > 0 && made.length === 0) throw toRunFailure(failures);

  const compose: Compose = async (shownAnew, whenComposed) => {
    const document = withVersions(planned.document, shownAnew);
    const versions = [...state.versions, ...shownAnew];
    const show = () => showVersions(context, shownAnew, { document, versions });
    const cut = await composeCut(context, document, versions, {
      shown: state.cut,
      lenders: [state.cut, state.undoCut, state.redoCut],
      renderStep: shownAnew.some(({ look }) => look.length > 0) ? 'generate' : 'compose',
      whenRendered: show,
      whenComposed,
    });
    return { cut, document, newVersions: await show() };
  };
  const checked = await checkClips(context, { state, planned: clips, made, failures, compose });
  const { cut, document, newVersions, notes } = checked;
  signal.throwIfAborted();
  context.report({ clip: null, step: 'publish', percent: 100 });
  const failedClips = checked.failures.map(({ planned: { clipId }, error }) => ({ clipId, error: toFailure(error) }));
  await publishCut(parts.database, { lease, ...cut, document, trail: planned.trail, newVersions, failedClips, notes });
}

/** Takes of a clip share the prompt of their wish; where each has a look of its own there is none to tell. */
function withOnePrompt(clips: readonly PlannedClip[]): readonly PlannedClip[] {
  return [...Map.groupBy(clips, ({ clipId }) => clipId).values()].flatMap((own) =>
    own.every(({ modifiedPrompt }) => modifiedPrompt === own[0]!.modifiedPrompt) ? own.slice(0, 1) : [],
  );
}

function withVersions(document: CutDocument, made: readonly NewVersion[]): CutDocument {
  const slots = document.slots.map((slot) => {
    const version = made.find(({ clipId }) => clipId === slot.clipId);
    return version === undefined ? slot : { ...slot, versionId: version.id };
  });
  return { ...document, slots };
}
