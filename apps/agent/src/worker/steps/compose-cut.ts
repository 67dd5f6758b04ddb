import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { COMPOSER_VERSION, toComposePlan } from '@retake/composer';
import {
  type CutDocument,
  type CutRecord,
  findCutByDocument,
  type NewVersion,
  type VersionRecord,
} from '@retake/regeneration';
import { toCutPosterKey, toCutVideoKey, toManifestKey } from '@retake/storage';
import { endAll } from '../../end-all.ts';
import type { CutFile } from '../check/check-cut.ts';
import { openPreview } from '../preview/open-preview.ts';
import type { RunContext } from '../run-context.ts';
import { toStepId } from '../to-step-id.ts';
import { describeCut } from './describe-cut.ts';
import { listLenders } from './list-lenders.ts';
import { toTimeline } from './to-timeline.ts';

/** A cut as it will be published: its files are in the store. */
export interface ComposedCut {
  readonly cutId: string;
  readonly mediaKey: string;
  readonly posterKey: string;
  readonly frames: number;
}

/** What is around a cut that is made. */
interface Around {
  /** The cut on screen: what changes in it can be watched while it is rendered. */
  readonly shown: CutRecord | null;
  /** Cuts that may have segments of it. */
  readonly lenders: readonly (CutRecord | null)[];
  /** What rendering is for whoever watches: the making of changed clips where looks are put on, else composing. */
  readonly renderStep: 'generate' | 'compose';
  /** What can be done as soon as everything is rendered. */
  readonly whenRendered: () => Promise<unknown>;
  /** Told when the file is finished, before it is stored: it is waited for together with what else describes the cut. */
  readonly whenComposed: (cut: CutFile) => Promise<unknown>;
}

const posterWidth = 960;

/**
 * The cut of a document: an earlier one with the same document lends its files, which is how undo takes no time;
 * otherwise it is composed, once. The composer checks what it has written before it hands it over.
 */
export async function composeCut(
  context: RunContext,
  document: CutDocument,
  versions: readonly (VersionRecord | NewVersion)[],
  around: Around,
): Promise<ComposedCut> {
  const { database } = context.parts;
  const earlier = await findCutByDocument(database, { jobId: context.run.lease.jobId, document });
  if (earlier !== undefined) {
    const { mediaKey, posterKey, frames } = earlier;
    return { cutId: randomUUID(), mediaKey, posterKey, frames };
  }
  const name = `compose:${createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16)}`;
  // Another composer would give the same document other bytes, which cannot be stored in the same place.
  const cutId = toStepId(context.run.lease, `${name}:${COMPOSER_VERSION}`);
  return context.once(name, () => compose(context, { cutId, document, versions }, around));
}

interface NewCut {
  readonly cutId: string;
  readonly document: CutDocument;
  readonly versions: readonly (VersionRecord | NewVersion)[];
}

async function compose(
  context: RunContext,
  { cutId, document, versions }: NewCut,
  around: Around,
): Promise<ComposedCut> {
  const { parts, run, signal, workFolder, report } = context;
  const { shown, lenders, renderStep, whenRendered, whenComposed } = around;
  const timeline = await toTimeline(document, versions, parts);
  const output = join(workFolder, `${cutId}.mp4`);
  report({ clip: null, step: renderStep, percent: 0 });
  await using preview = await openPreview(context, shown, versions, timeline);
  const { frames, manifest } = await parts.compose(timeline, output, {
    cacheDir: parts.cacheFolder,
    signal,
    lenders: () => listLenders(parts.store, lenders),
    ...(preview && { onPlan: preview.onPlan, onPiece: preview.onPiece }),
    onProgress: ({ renderedFrames, totalFrames }) => {
      const isRendered = renderedFrames === totalFrames;
      report({ clip: null, step: renderStep, percent: isRendered ? 100 : (renderedFrames / totalFrames) * 100 });
      if (isRendered) report({ clip: null, step: 'compose', percent: 100 });
    },
  });
  report({ clip: null, step: 'verify', percent: 100 });
  const mediaKey = toCutVideoKey(run.lease.jobId, cutId);
  const posterKey = toCutPosterKey(run.lease.jobId, cutId);
  const poster = join(workFolder, `${cutId}.jpg`);
  const frame = Math.floor((document.slots[0]?.slotFrames ?? 0) / 2);
  const { rate } = document.format;
  await endAll([
    parts.makePoster(output, poster, { frame, rate, width: posterWidth, signal }),
    describeCut(context, { path: output, mediaKey, plan: toComposePlan(timeline), shown }),
    whenRendered(),
    whenComposed({ path: output, key: mediaKey, document }),
  ]);
  await parts.store.put(toManifestKey(mediaKey), Buffer.from(JSON.stringify(manifest)));
  await parts.store.put(posterKey, { path: poster, move: true });
  await parts.store.put(mediaKey, { path: output, move: true });
  return { cutId, mediaKey, posterKey, frames };
}
