import { type ComposeTimeline, type FreshPiece, gopFrames, type PlannedSegment, toComposePlan } from '@retake/composer';
import type { CutRecord, Lease } from '@retake/regeneration';
import { type ObjectStore, toPreviewPieceKey, toPreviewPlanKey } from '@retake/storage';
import { type CutTables, readCutTables } from '../../preview/cut-tables.ts';
import type { PreviewPlan } from '../../preview/preview-plan.ts';
import { toFrameTicks, toPieceFragment } from '../../preview/to-fragments.ts';
import type { PreviewSignal, WorkerLog } from '../worker-parts.ts';
import { countShown } from './count-shown.ts';
import { toChangedParts } from './to-changed-parts.ts';

interface PreviewRequest {
  readonly store: ObjectStore;
  readonly lease: Lease;
  /** The cut on screen, and the timeline it was composed from. */
  readonly shown: Pick<CutRecord, 'mediaKey' | 'number'>;
  readonly shownTimeline: ComposeTimeline;
  readonly timeline: ComposeTimeline;
  readonly onGrown: (signal: PreviewSignal) => void;
  readonly log: WorkerLog;
}

/** What the composer tells while it renders. */
export interface Preview extends AsyncDisposable {
  onPlan(segments: readonly PlannedSegment[]): void;
  onPiece(piece: FreshPiece): void;
  /** Waits until everything told so far is stored, so that whoever removes the preview removes all of it. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Puts the pictures of a running change into the store as they are rendered, so that any process can play them over the
 * cut on screen. A preview is a courtesy: when it cannot be made, or a piece cannot be stored, the change goes on
 * without it.
 */
export function createPreview(request: PreviewRequest): Preview {
  const { store, lease, shown, log } = request;
  const { jobId, regenerationId } = lease;
  /** Everything is stored in the order in which it is told; after a failure, nothing more. */
  let stored = Promise.resolve();
  let plan: (PreviewPlan & { readonly indexes: ReadonlySet<number> }) | undefined;
  let cut: CutTables | undefined;
  /** Pictures that can be shown of each changed part, by its first frame. */
  const shownFrames = new Map<number, number>();

  const enqueue = (work: () => Promise<void>) => {
    stored = stored.then(work).catch((error: unknown) => {
      log.warn({ err: error, ...lease }, 'a change goes on without a preview');
      plan = undefined;
    });
  };

  async function storePlan(segments: readonly PlannedSegment[]): Promise<void> {
    const [before, after] = [toComposePlan(request.shownTimeline), toComposePlan(request.timeline)];
    const parts = toChangedParts(before, after, (index) => segments[index]!.isCached);
    if ('obstacle' in parts) {
      log.info({ ...lease, reason: parts.obstacle }, 'a change has no preview');
      return;
    }
    const { changed, indexes } = parts;
    const content = { cutKey: shown.mediaKey, frames: after.totalFrames, gopFrames, changed };
    cut = await readCutTables(store, shown.mediaKey);
    await store.put(toPreviewPlanKey(lease), Buffer.from(JSON.stringify(content)));
    plan = { ...content, indexes };
    // Players get ready meanwhile, and are sent the first piece as soon as there is one.
    tellGrown(plan);
  }

  async function storePiece(piece: FreshPiece): Promise<void> {
    if (plan === undefined || cut === undefined || !plan.indexes.has(piece.segment)) return;
    if (!piece.track.sampleDescription.equals(cut.picture.sampleDescription)) {
      throw new Error('The encoder has other parameter sets than that of the cut on screen.');
    }
    const { startFrame, track } = piece;
    const frameTicks = toFrameTicks(cut);
    for (const { from, to, data } of splitAtKeys(piece)) {
      const fragment = toPieceFragment({ track, data }, { startFrame, from, to, frameTicks });
      await store.put(toPreviewPieceKey(lease, startFrame + from), fragment);
    }
    shownFrames.set(startFrame, countShown(track, frameTicks));
    tellGrown(plan);
  }

  function tellGrown(current: PreviewPlan): void {
    request.onGrown({
      ...{ v: 1, job: jobId, type: 'preview-grown', regenerationId, cutNumber: shown.number },
      startFrame: current.changed[0]!.startFrame,
      playableFrames: toPlayableFrames(current, shownFrames),
    });
  }

  return {
    onPlan: (segments) => enqueue(() => storePlan(segments)),
    onPiece: (piece) => enqueue(() => storePiece(piece)),
    [Symbol.asyncDispose]: () => stored,
  };
}

/** A player begins at key frames, so a piece ends before one. */
function splitAtKeys({ firstSample, samples, track, data }: FreshPiece) {
  const end = firstSample + samples;
  const keys = [...(track.keys ?? [])].filter((key) => firstSample < key && key < end);
  const starts = [firstSample, ...keys.sort((a, b) => a - b)];
  let offset = 0;
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? end;
    const bytes = track.sizes.subarray(from, to).reduce((sum, size) => sum + size, 0);
    const part = data.subarray(offset, offset + bytes);
    offset += bytes;
    return { from, to, data: part };
  });
}

/** Frames of the whole video that can be played without waiting. */
function toPlayableFrames({ changed, frames }: PreviewPlan, shownFrames: ReadonlyMap<number, number>): number {
  for (const part of changed) {
    const shown = shownFrames.get(part.startFrame) ?? 0;
    if (shown < part.frames) return part.startFrame + shown;
  }
  return frames;
}
