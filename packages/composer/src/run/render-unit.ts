import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import { toRenderArgs, toSegmentFileName, type UnitSource } from '../graph/render-args.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import { checkUnit } from './check-unit.ts';

interface RenderOptions {
  readonly signal?: AbortSignal;
  readonly onFrames: (frames: number) => void;
}

/** Renders the segments of one unit, checks each and puts it into the cache. In the unit's order. */
export async function renderUnit(
  unit: RenderUnit,
  format: FrameFormat,
  cache: SegmentCache,
  getSource: (clip: number) => UnitSource,
  { signal, onFrames }: RenderOptions,
): Promise<CachedFile[]> {
  const folder = join(cache.workFolder, `unit-${randomUUID()}`);
  await mkdir(folder);
  await runFfmpeg(toRenderArgs(unit, format, getSource), {
    cwd: folder,
    onProgress: ({ frames }) => onFrames(frames),
    ...(signal === undefined ? {} : { signal }),
  });
  const segments = unit.map(({ key, frames }, index) => ({
    key,
    frames,
    path: join(folder, toSegmentFileName(index)),
  }));
  const parameterSets = await checkUnit(segments, signal);
  return Promise.all(
    segments.map(({ key, frames, path }, index) =>
      cache.add(key, path, { length: frames, parameterSets: parameterSets[index]! }),
    ),
  );
}
