import { createHash, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import type { FrameFormat, Quality } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import { toLookFolder } from '../graph/look.ts';
import { toRenderArgs } from '../graph/render-args.ts';
import type { UnitSource } from '../graph/unit-source.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import { toSourceRanges } from '../plan/segments.ts';
import { checkDecoding } from './check-decoding.ts';
import { type Piece, type RecordedSegment, recordUnit } from './record-unit.ts';

interface RenderOptions {
  readonly signal?: AbortSignal;
  readonly quality?: Quality;
  readonly onFrames: (frames: number) => void;
  readonly onPiece?: (piece: Piece) => void;
  /** Told when the encoder is done; the end of what it wrote is still being checked then. */
  readonly onEncoded: () => void;
}

/**
 * Renders the segments of one unit and puts them into the cache, in the unit's order. While the encoder works, its
 * output is recorded and decoded as a check, so that neither takes time of its own.
 */
export async function renderUnit(
  unit: RenderUnit,
  format: FrameFormat,
  cache: SegmentCache,
  readSource: (clip: number) => Promise<UnitSource>,
  { signal, quality, onFrames, onPiece, onEncoded }: RenderOptions,
): Promise<CachedFile[]> {
  const folder = join(cache.workFolder, `unit-${randomUUID()}`);
  await mkdir(folder);
  const clips = [...new Set(unit.flatMap(toSourceRanges).map((range) => range.clip))];
  const sources = new Map(await Promise.all(clips.map(async (clip) => [clip, await readSource(clip)] as const)));
  await prepareLooks(sources, folder, signal);
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const copy = new PassThrough();
  let recorded: RecordedSegment[] = [];
  const rendered = runFfmpeg(
    toRenderArgs(unit, format, (clip) => sources.get(clip)!, quality),
    {
      cwd: folder,
      signal: either,
      onStdout: async (stream) => {
        const recording = { folder, format, onFrames, ...(onPiece && { onPiece }) };
        recorded = await recordUnit(unit, teeInto(stream, copy), recording);
      },
    },
  );
  const frames = unit.reduce((sum, segment) => sum + segment.frames, 0);
  const stop = (error: unknown) => failed.abort(error);
  const encoded = rendered.then(onEncoded).catch(stop);
  await Promise.all([encoded.finally(() => copy.end()), checkDecoding(copy, frames, either).catch(stop)]);
  failed.signal.throwIfAborted();
  return Promise.all(
    recorded.map(({ segment, path, track, checksum }) =>
      cache.add(segment.key, path, {
        length: segment.frames,
        samplesChecksum: checksum,
        parameterSets: createHash('sha256').update(track.sampleDescription).digest('hex'),
      }),
    ),
  );
}

async function prepareLooks(
  sources: ReadonlyMap<number, UnitSource>,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const [clip, { path, look }] of sources) {
    if (look === undefined) continue;
    await mkdir(join(folder, toLookFolder(clip)));
    await look.prepare(join(folder, toLookFolder(clip)), resolve(path), signal);
  }
}

/** Hands on what a stream gives, and the same to a copy, no faster than both take it. */
async function* teeInto(stream: Readable, copy: PassThrough): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (!(copy.destroyed || copy.write(chunk))) {
      await new Promise((resolve) => copy.once('drain', resolve).once('close', resolve));
    }
    yield chunk;
  }
}
