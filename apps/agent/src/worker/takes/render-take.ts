import { join } from 'node:path';
import { RetakeError } from '@retake/contracts';
import type { CutDocument, NewVersion, PlannedClip, PlanState } from '@retake/regeneration';
import type { RunContext } from '../run-context.ts';
import { toTimeline } from '../steps/to-timeline.ts';

const posterWidth = 640;

/**
 * Renders one take: the clip by itself, from first to last frame of its slot, with the same check of its pictures that a
 * change has. One that was bought is not lost by what the check finds: it has the reason with it, and the person judges. Done
 * once for a run; when the take is used later, the composer finds it in its cache.
 *
 * @throws RetakeError `EDIT_NOT_CONVINCING` with what was wrong, and those of the composer
 */
export function renderTake(context: RunContext, take: Take): Promise<NewVersion> {
  return context.once(`take:${take.version.id}`, () => render(context, take));
}

interface Take {
  readonly planned: PlannedClip;
  readonly version: NewVersion;
  readonly state: PlanState;
}

async function render(context: RunContext, take: Take): Promise<NewVersion> {
  const { parts, signal, workFolder, report } = context;
  const { version, planned } = take;
  const document = toDocument(take);
  const output = join(workFolder, `${version.id}.mp4`);
  await parts.compose(await toTimeline(document, [version], parts), output, {
    ...{ cacheDir: parts.cacheFolder, signal },
    onProgress: ({ renderedFrames, totalFrames }) =>
      report({ clip: planned.clip, step: 'compose', percent: (100 * renderedFrames) / Math.max(1, totalFrames) }),
  });
  const problem = await findProblem(context, take, { path: output, key: version.mediaKey, document });
  if (problem !== undefined && version.priceMicros === 0) {
    throw new RetakeError('EDIT_NOT_CONVINCING', { message: problem });
  }
  const isLooked = version.mediaKey !== version.sourceKey;
  const poster = join(workFolder, `${version.id}.jpg`);
  const frame = Math.floor(planned.slotFrames / 2);
  await parts.makePoster(output, poster, { frame, rate: document.format.rate, width: posterWidth, signal });
  await parts.store.put(version.posterKey, { path: poster, move: true });
  const judged = problem === undefined ? version : { ...version, problem };
  if (!isLooked) return judged;
  await parts.store.put(version.mediaKey, { path: output, move: true });
  return { ...judged, leadFrames: 0 };
}

/** A video of nothing but the take: no neighbour and no song reach into it. */
function toDocument({ planned: { clipId, slotFrames }, version, state: { format } }: Take): CutDocument {
  const slot = { clipId, versionId: version.id, slotFrames, transitionAfter: { kind: 'cut', frames: 0 } as const };
  return { format, slots: [slot], audio: null };
}

async function findProblem(
  { parts, signal, run }: RunContext,
  { planned: { clip, base }, version, state }: Take,
  cut: { readonly path: string; readonly key: string; readonly document: CutDocument },
): Promise<string | undefined> {
  const sourcePath = await parts.store.localPath(version.sourceKey);
  const shown = state.cut && {
    path: await parts.store.localPath(state.cut.mediaKey),
    key: state.cut.mediaKey,
    document: state.cut.document,
  };
  const verdicts = await parts.checkCut({ cut, shown, clips: [{ clip, version, base, sourcePath }], signal });
  const problem = verdicts[0]?.problem;
  if (!problem) return undefined;
  parts.log.warn({ ...run.lease, versionId: version.id, ...problem }, 'a take does not convince');
  return problem.sentence;
}
